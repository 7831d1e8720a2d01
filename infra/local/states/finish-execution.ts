import type { Engine } from './engine.ts';
import type { Ending, Execution } from './execution.ts';
import { announceStatus } from './announce-status.ts';
import type { JsonObject } from './json.ts';

export interface Finish {
  readonly status: Ending['status'];
  readonly output?: string;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
  /** Event that led here. Default: the last one. */
  readonly previous?: number;
}

const eventOf = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} as const;

/** Ends a running execution: last event, all lines of control cancelled, the change announced. Does nothing twice. */
export const finishExecution = (engine: Engine, execution: Execution, finish: Finish): void => {
  if (execution.ending !== undefined) return;
  const { status, output, error, cause } = finish;
  const stoppedAt = engine.cloud.clock.now();
  const details: JsonObject = {
    ...(output === undefined ? {} : { output, outputDetails: { truncated: false } }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined || cause === '' ? {} : { cause }),
  };
  const id = execution.events.length + 1;
  const previousEventId = finish.previous ?? id - 1;
  execution.events.push({ id, previousEventId, at: stoppedAt, type: eventOf[status], details });
  execution.ending = { status, stoppedAt, output, error, cause };
  execution.limit?.cancel();
  execution.abort.abort();
  announceStatus(engine, execution);
};
