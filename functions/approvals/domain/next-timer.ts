import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ListedCase } from './approval-case.ts';
import { type ClockRules, dueOf, opening, silenceOf, startOf } from './case-clock.ts';
import { dayOfMoment } from './day-of-moment.ts';
import { phaseOf } from './case-state.ts';
import { yellowFrom } from './light.ts';

export type Timer = 'waiting' | 'notice' | 'yellow' | 'red' | 'overdue';

export interface PassedTimer {
  readonly timer: Timer;
  readonly at: string;
}

const thirtyDays = 30 * 86_400_000;

/** When an accepted case turns yellow and red. */
const lightMoments = (rules: ClockRules, one: ListedCase): { yellow: number; red: number } | undefined => {
  const due = dueOf(rules, one);
  if (due === undefined || one.acceptedAt === undefined) return undefined;
  const { day, limit } = due;
  const yellow = yellowFrom(rules.calendar, dayOfMoment(one.acceptedAt), day, limit.value);
  return { yellow: startOf(yellow, limit.value <= 2 ? opening(rules) : undefined), red: startOf(day + 1) };
};

/** The first moment at which silence has become acceptance: 00:00 after the fifth working day. */
export const silenceEnds = (rules: ClockRules, one: ListedCase): number | undefined => {
  const day = silenceOf(rules, one);
  return day === undefined ? undefined : startOf(day + 1);
};

const momentAfter = (rules: ClockRules, one: ListedCase, now: number): number | undefined => {
  switch (phaseOf(one)) {
    case 'closed':
    case 'not-opened':
      return undefined;
    case 'waiting':
    case 'correction':
    case 'special':
      return now + thirtyDays;
    case 'receipt':
      return (
        [silenceEnds(rules, one)].find((moment) => moment !== undefined && moment > now) ?? now + thirtyDays
      );
    case 'review': {
      const moments = lightMoments(rules, one);
      return (
        [moments?.yellow, moments?.red].find((moment) => moment !== undefined && moment > now) ??
        now + thirtyDays
      );
    }
  }
};

/** The one moment at which the case must be looked at next; undefined when it is closed. */
export const nextTimerOf = (rules: ClockRules, one: ListedCase, now: number): string | undefined => {
  const moment = momentAfter(rules, one, now);
  return moment === undefined ? undefined : shanghaiIso(moment);
};

/** Which timer has passed, and when; of several the last. */
export const passedTimer = (rules: ClockRules, one: ListedCase, now: number): PassedTimer | undefined => {
  const { nextTimer } = one;
  if (nextTimer === undefined || now < Date.parse(nextTimer)) return undefined;
  const phase = phaseOf(one);
  if (phase === 'receipt') return { timer: 'notice', at: nextTimer };
  if (phase !== 'review') return { timer: 'waiting', at: nextTimer };
  const { yellow = 0, red = 0 } = lightMoments(rules, one) ?? {};
  if (now < red) return { timer: 'yellow', at: shanghaiIso(yellow) };
  return Date.parse(nextTimer) > red
    ? { timer: 'overdue', at: nextTimer }
    : { timer: 'red', at: shanghaiIso(red) };
};
