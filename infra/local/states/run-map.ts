import { Cancelled } from './cancelled.ts';
import type { MapState } from './definition.ts';
import type { Frame, Outcome, Visit } from './engine.ts';
import { concludeState, evaluateCount, evaluateField } from './evaluate-field.ts';
import { unexpectedResult } from './evaluate-template.ts';
import { forkJoin } from './fork-join.ts';
import type { Json } from './json.ts';
import { withinPayloadLimit } from './payload-limit.ts';
import { record } from './record-event.ts';
import { StateFailure } from './state-failure.ts';
import { createVariableScope } from './variable-scope.ts';

/** Iterations of an inline map that AWS runs at once. */
const mostConcurrent = 40;

const itemsOf = async (visit: Visit<MapState>): Promise<readonly Json[]> => {
  const { items, name } = visit.state;
  const found = items === undefined ? visit.input : await evaluateField(visit, items, 'Items');
  if (Array.isArray(found)) return withinPayloadLimit(found, name);
  if (items === undefined)
    throw new StateFailure('States.Runtime', `The input of the map '${name}' is not an array.`);
  throw unexpectedResult('Items', items, 'an array', found);
};

const runIteration = async (
  visit: Visit<MapState>,
  frame: Frame,
  index: number,
  item: Json,
): Promise<Json> => {
  const { state } = visit;
  const details = { name: state.name, index };
  try {
    record(frame, 'MapIterationStarted', details);
    // all that start together are written down before the first goes on
    await Promise.resolve();
    const input =
      state.itemSelector === undefined
        ? item
        : await evaluateField({ ...visit, frame }, state.itemSelector, 'ItemSelector');
    const output = await frame.engine.runBlock(frame, state.processor, withinPayloadLimit(input, state.name));
    record(frame, 'MapIterationSucceeded', details);
    return output;
  } catch (problem) {
    record(
      frame,
      problem instanceof Cancelled ? 'MapIterationAborted' : 'MapIterationFailed',
      details,
      'always',
    );
    throw problem;
  }
};

/** Map, inline: the processor once per item, results in the order of the items. */
export const runMap = async (visit: Visit<MapState>): Promise<Outcome> => {
  const { frame, state } = visit;
  const items = await itemsOf(visit);
  const wanted = (await evaluateCount(visit, state.maxConcurrency, 'MaxConcurrency', 0)) ?? 0;
  record(frame, 'MapStateStarted', { length: items.length });
  let result: readonly Json[];
  try {
    result = await forkJoin(frame.thread, {
      activity: frame.engine.cloud.activity,
      label: `states ${frame.execution.name} ${state.name}`,
      count: items.length,
      limit: wanted === 0 ? mostConcurrent : Math.min(wanted, mostConcurrent),
      run: (index, thread) => {
        const value = items[index] ?? null;
        const scope = createVariableScope(frame.scope);
        const inner = { ...frame, thread, scope, mapItem: { Index: index, Value: value } };
        return runIteration(visit, inner, index, value);
      },
    });
  } catch (problem) {
    if (problem instanceof StateFailure) record(frame, 'MapStateFailed');
    throw problem;
  }
  record(frame, 'MapStateSucceeded');
  return concludeState(visit, state, state.next, result, { result });
};
