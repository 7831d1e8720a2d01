import { Cancelled } from './cancelled.ts';
import type { Engine, Frame } from './engine.ts';
import type { Execution } from './execution.ts';
import { finishExecution } from './finish-execution.ts';
import type { Json, JsonObject } from './json.ts';

const mostEvents = 25_000;

/** Input or output as an event carries it. */
export const dataDetails = (field: 'input' | 'output', value: Json): JsonObject => ({
  [field]: JSON.stringify(value),
  [`${field}Details`]: { truncated: false },
});

export const addEvent = (
  engine: Engine,
  execution: Execution,
  previousEventId: number,
  type: string,
  details?: JsonObject,
): number => {
  const id = execution.events.length + 1;
  execution.events.push({ id, previousEventId, at: engine.cloud.clock.now(), type, details });
  return id;
};

/**
 * Adds an event to this line of control and answers its id. `always`: also when the line has been cancelled.
 * @throws Cancelled when the execution or this line of it is over.
 */
export const record = (frame: Frame, type: string, details?: JsonObject, always?: 'always'): number => {
  const { engine, execution, thread } = frame;
  if (execution.ending !== undefined || (thread.signal.aborted && always === undefined))
    throw new Cancelled();
  if (execution.events.length >= mostEvents - 1) {
    const cause = `The execution reached the maximum number of history events (${mostEvents}).`;
    finishExecution(engine, execution, { status: 'FAILED', error: 'States.Runtime', cause });
    throw new Cancelled();
  }
  thread.previous = addEvent(engine, execution, thread.previous, type, details);
  return thread.previous;
};
