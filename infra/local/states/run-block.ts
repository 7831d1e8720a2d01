import type { Block } from './definition.ts';
import type { Frame } from './engine.ts';
import type { Json } from './json.ts';
import { runState } from './run-state.ts';

/** Runs states from the first to an end and answers the last output. @throws StateFailure, Cancelled */
export const runBlock = async (frame: Frame, block: Block, input: Json): Promise<Json> => {
  let value = input;
  for (let name: string | undefined = block.startAt; name !== undefined;) {
    const state = block.states.get(name);
    if (state === undefined) throw new RangeError(`no state '${name}'`);
    const outcome = await runState(frame, state, value);
    value = outcome.output;
    name = outcome.next;
  }
  return value;
};
