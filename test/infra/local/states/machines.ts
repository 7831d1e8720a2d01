import type { JsonObject } from '../../../../infra/local/states/json.ts';
import { functionArn, invoke } from './trial-template.ts';

/** A JSONata machine of these states. */
export const machineOf = (startAt: string, states: JsonObject, more: JsonObject = {}): JsonObject => ({
  QueryLanguage: 'JSONata',
  StartAt: startAt,
  States: states,
  ...more,
});

/** A task that invokes a function with the state's input. */
export const taskOf = (name: string, more: JsonObject = {}): JsonObject => ({
  Type: 'Task',
  Resource: invoke,
  Arguments: { FunctionName: functionArn(name), Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  ...('Next' in more ? {} : { End: true }),
  ...more,
});
