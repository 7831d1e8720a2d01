import { announceStatus } from './announce-status.ts';
import { Cancelled } from './cancelled.ts';
import { createThread } from './create-thread.ts';
import type { Engine } from './engine.ts';
import type { Execution } from './execution.ts';
import { finishExecution } from './finish-execution.ts';
import { addEvent } from './record-event.ts';
import { StateFailure } from './state-failure.ts';
import { createVariableScope } from './variable-scope.ts';

const oneYear = 31_536_000;

/** Runs an execution from its first event to its last. Never rejects. */
export const driveExecution = async (engine: Engine, execution: Execution): Promise<void> => {
  const { machine, inputText, startedAt } = execution;
  const { activity, clock } = engine.cloud;
  const label = `states ${execution.name}`;
  const thread = createThread(activity, label, execution.abort.signal, 0);
  const seconds = Math.min(machine.timeoutSeconds ?? oneYear, oneYear);
  execution.limit = clock.at(startedAt + seconds * 1_000, `${label} time limit`, () =>
    finishExecution(engine, execution, { status: 'TIMED_OUT', error: 'States.Timeout' }),
  );
  addEvent(engine, execution, 0, 'ExecutionStarted', {
    input: inputText,
    inputDetails: { truncated: false },
    roleArn: machine.roleArn,
  });
  announceStatus(engine, execution);
  const frame = { engine, execution, thread, scope: createVariableScope(), mapItem: undefined };
  try {
    const output = await engine.runBlock(frame, machine.block, execution.input);
    finishExecution(engine, execution, {
      status: 'SUCCEEDED',
      output: JSON.stringify(output),
      previous: thread.previous,
    });
  } catch (problem) {
    if (problem instanceof Cancelled) return;
    const failure =
      problem instanceof StateFailure ? problem : new StateFailure('States.Runtime', String(problem));
    const { error, reason: cause } = failure;
    finishExecution(engine, execution, { status: 'FAILED', error, cause, previous: thread.previous });
  } finally {
    thread.end();
  }
};
