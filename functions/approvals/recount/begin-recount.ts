import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { RecountRecord } from '../domain/calendar-records.ts';

interface Begin {
  readonly calendar: string;
  readonly notice: string;
  readonly now: number;
}

/** The first pass over the open cases by a calendar. */
export const firstPass = (
  before: RecountRecord | undefined,
  { calendar, notice, now }: Begin,
): RecountRecord => {
  const moment = shanghaiIso(now);
  const start = { startedAt: moment, passAt: moment, movedAt: moment, pass: 1, page: 0 };
  const version = (before?.version ?? 0) + 1;
  return { calendar, notice, ...start, seen: 0, moved: 0, stale: 0, state: 'running', version };
};

/** Another pass by the same calendar. */
export const nextPass = (before: RecountRecord, now: number): RecountRecord => {
  const { cursor: _, ...rest } = before;
  const moment = shanghaiIso(now);
  const start = { passAt: moment, movedAt: moment, pass: before.pass + 1, page: 0, seen: 0, stale: 0 };
  return { ...rest, ...start, state: 'running', version: before.version + 1 };
};
