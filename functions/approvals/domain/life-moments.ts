import type { Day } from '../../../shared/kernel/working-days/day.ts';
import type { ListedCase } from './approval-case.ts';
import { type ClockRules, dueOf, startOf } from './case-clock.ts';
import { phaseOf } from './case-state.ts';
import { correctionEnds } from './correction.ts';
import { declaredEnd, runningSpecial } from './declared-end.ts';
import { awaitsPaper, paperDue } from './owed-paper.ts';
import { reportEnds } from './report-ends.ts';

/** What the end of the last day of a period brings. */
export type LifeEnd =
  'send-notice' | 'lapse-correction' | 'resume' | 'pass-by-default' | 'tell-overdue-paper';

interface LastDay {
  readonly kind: LifeEnd;
  readonly day: Day;
}

const until = (kind: LifeEnd, day: Day | undefined): LastDay | undefined =>
  day === undefined ? undefined : { kind, day };

/** The period that runs in a case, by its last day. */
export const lastDayOf = (rules: ClockRules, one: ListedCase): LastDay | undefined => {
  switch (phaseOf(one)) {
    case 'receipt':
      return one.reported && until('send-notice', reportEnds(rules, one));
    case 'correction':
      return until('lapse-correction', correctionEnds(rules, one));
    case 'special': {
      const stop = runningSpecial(one);
      return stop && until('resume', declaredEnd(rules, stop));
    }
    case 'review':
      return one.tacit && until('pass-by-default', dueOf(rules, one)?.day);
    case 'closed':
      return awaitsPaper(one) ? until('tell-overdue-paper', paperDue(rules, one)) : undefined;
    case 'waiting':
    case 'not-opened':
      return undefined;
  }
};

/** The moment at which the period of a case ends; none while its last day is provisional, from which nothing follows. */
export const lifeMoments = (rules: ClockRules, one: ListedCase): readonly number[] => {
  const last = lastDayOf(rules, one);
  return last === undefined || rules.calendar.isProvisional(last.day) ? [] : [startOf(last.day + 1)];
};
