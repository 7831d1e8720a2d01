import type { JsonObject } from '../../../../infra/local/states/json.ts';
import { createBed, type Bed } from './bed.ts';
import { machineOf } from './machines.ts';
import { functionArn, invoke } from './trial-template.ts';

/** A machine whose one task waits for its token; `token` is the last one given out. */
export const setUp = (more: JsonObject = {}) => {
  const tokens: string[] = [];
  const Arguments = {
    FunctionName: functionArn('store'),
    Payload: { token: '{% $states.context.Task.Token %}' },
  };
  const task = { Type: 'Task', Resource: `${invoke}.waitForTaskToken`, Arguments, End: true, ...more };
  const caught = { Type: 'Pass', Output: { caught: '{% $states.input %}' }, End: true };
  const definition = machineOf('A', 'Catch' in more ? { A: task, Caught: caught } : { A: task });
  const store = (event: unknown): null => {
    const text = JSON.stringify(event);
    tokens.push(text.slice(10, -2));
    return null;
  };
  const bed = createBed(definition, { functions: { store } });
  return { bed, token: () => tokens.at(-1) ?? '' };
};

export const succeed = (bed: Bed, taskToken: string, output: unknown = {}) =>
  bed.call('SendTaskSuccess', { taskToken, output: JSON.stringify(output) });
