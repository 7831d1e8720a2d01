import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ListedCase } from './approval-case.ts';
import { type ClockRules, silenceOf, startOf } from './case-clock.ts';
import { phaseOf } from './case-state.ts';
import { consultationMoments } from './consultation-timers.ts';
import { untoldRungs } from './ladder.ts';
import { lifeMoments } from './life-moments.ts';
import { awaitsPaper } from './owed-paper.ts';

export type Timer = 'waiting' | 'notice' | 'yellow' | 'red' | 'overdue';

export interface PassedTimer {
  readonly timer: Timer;
  readonly at: string;
}

const thirtyDays = 30 * 86_400_000;

/** The first moment at which silence has become acceptance: 00:00 after the fifth working day. */
export const silenceEnds = (rules: ClockRules, one: ListedCase): number | undefined => {
  const day = silenceOf(rules, one);
  return day === undefined ? undefined : startOf(day + 1);
};

const momentAfter = (rules: ClockRules, one: ListedCase, now: number): number | undefined => {
  switch (phaseOf(one)) {
    case 'closed':
      return awaitsPaper(one) ? now + thirtyDays : undefined;
    case 'not-opened':
      return undefined;
    case 'waiting':
    case 'correction':
    case 'special':
      return now + thirtyDays;
    case 'receipt': {
      const day = silenceOf(rules, one);
      if (day === undefined) return now + thirtyDays;
      const ends = startOf(day + 1);
      // Past and provisional: nothing follows from it until the year is published.
      const isOpen = ends > now || !rules.calendar.isProvisional(day);
      return isOpen ? ends : now + thirtyDays;
    }
    case 'review':
      // A rung that has come and was not told is due at once.
      return untoldRungs(rules, one)[0]?.moment ?? now + thirtyDays;
  }
};

/** The one moment at which the case must be looked at next; undefined when it is closed and nothing is owed. */
export const nextTimerOf = (rules: ClockRules, one: ListedCase, now: number): string | undefined => {
  const moment = momentAfter(rules, one, now);
  if (moment === undefined) return undefined;
  return shanghaiIso(Math.min(moment, ...lifeMoments(rules, one), ...consultationMoments(rules, one)));
};

/** Which timer has passed, and when; of several the last. */
export const passedTimer = (rules: ClockRules, one: ListedCase, now: number): PassedTimer | undefined => {
  const { nextTimer } = one;
  if (nextTimer === undefined || now < Date.parse(nextTimer)) return undefined;
  const phase = phaseOf(one);
  if (phase === 'receipt') return { timer: 'notice', at: nextTimer };
  if (phase !== 'review') return { timer: 'waiting', at: nextTimer };
  const come = untoldRungs(rules, one).filter(({ moment }) => moment <= now);
  const turn = come.findLast(({ name }) => name === 'red' || name === 'yellow');
  if (turn !== undefined) return { timer: turn.light, at: shanghaiIso(turn.moment) };
  return { timer: 'overdue', at: nextTimer };
};
