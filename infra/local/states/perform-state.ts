import type { State } from './definition.ts';
import type { Outcome, Visit } from './engine.ts';
import { concludeState } from './evaluate-field.ts';
import { runChoice } from './run-choice.ts';
import { runFail } from './run-fail.ts';
import { runMap } from './run-map.ts';
import { runParallel } from './run-parallel.ts';
import { runTask } from './run-task.ts';
import { runWait } from './run-wait.ts';

type Attempt = Omit<Visit, 'state'>;

/** One attempt at what the state does. @throws StateFailure */
export const performState = (attempt: Attempt, state: State): Promise<Outcome> => {
  if (state.type === 'Fail') return runFail({ ...attempt, state });
  if (state.type === 'Wait') return runWait({ ...attempt, state });
  if (state.type === 'Choice') return runChoice({ ...attempt, state });
  if (state.type === 'Task') return runTask({ ...attempt, state });
  if (state.type === 'Parallel') return runParallel({ ...attempt, state });
  if (state.type === 'Map') return runMap({ ...attempt, state });
  return concludeState({ ...attempt, state }, state, state.next, attempt.input);
};
