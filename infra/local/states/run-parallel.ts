import type { ParallelState } from './definition.ts';
import type { Outcome, Visit } from './engine.ts';
import { concludeState, evaluateField } from './evaluate-field.ts';
import { forkJoin } from './fork-join.ts';
import type { Json } from './json.ts';
import { withinPayloadLimit } from './payload-limit.ts';
import { record } from './record-event.ts';
import { StateFailure } from './state-failure.ts';
import { createVariableScope } from './variable-scope.ts';

/** Parallel: every branch with the same input, results in the order of the branches. */
export const runParallel = async (visit: Visit<ParallelState>): Promise<Outcome> => {
  const { frame, state } = visit;
  const given = state.args === undefined ? visit.input : await evaluateField(visit, state.args, 'Arguments');
  const input = withinPayloadLimit(given, state.name);
  record(frame, 'ParallelStateStarted');
  let result: readonly Json[];
  try {
    result = await forkJoin(frame.thread, {
      activity: frame.engine.cloud.activity,
      label: `states ${frame.execution.name} ${state.name}`,
      count: state.branches.length,
      limit: state.branches.length,
      run: async (index, thread) => {
        const branch = state.branches[index];
        if (branch === undefined) throw new RangeError(`no branch ${index}`);
        return frame.engine.runBlock(
          { ...frame, thread, scope: createVariableScope(frame.scope) },
          branch,
          input,
        );
      },
    });
  } catch (problem) {
    if (problem instanceof StateFailure) record(frame, 'ParallelStateFailed');
    throw problem;
  }
  record(frame, 'ParallelStateSucceeded');
  return concludeState(visit, state, state.next, result, { result });
};
