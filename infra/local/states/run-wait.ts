import type { WaitState } from './definition.ts';
import type { Outcome, Visit } from './engine.ts';
import { concludeState, evaluateCount, evaluateField } from './evaluate-field.ts';
import { unexpectedResult } from './evaluate-template.ts';
import { momentOf } from './read-wait.ts';
import { sleepUntil } from './sleep-until.ts';

const momentToWaitFor = async (visit: Visit<WaitState>): Promise<number> => {
  const { seconds, timestamp } = visit.state;
  if (timestamp === undefined)
    return visit.enteredAt + ((await evaluateCount(visit, seconds, 'Seconds', 0)) ?? 0) * 1_000;
  const value = await evaluateField(visit, timestamp, 'Timestamp');
  const moment = momentOf(value);
  if (moment !== undefined) return moment;
  throw unexpectedResult('Timestamp', timestamp, 'a moment like 2026-03-02T09:00:00Z', value);
};

/** Wait: seconds from entry, or until a moment; a moment that is past does not wait. */
export const runWait = async (visit: Visit<WaitState>): Promise<Outcome> => {
  await sleepUntil(visit.frame, await momentToWaitFor(visit), visit.state.name);
  return concludeState(visit, visit.state, visit.state.next, visit.input);
};
