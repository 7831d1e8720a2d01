import { shanghaiDate } from '../../../shared/kernel/shanghai-time.ts';
import { dateOf, type Day, dayOf } from '../../../shared/kernel/working-days/day.ts';
import type { WorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';
import type { ListedCase } from './approval-case.ts';
import { isPassed } from './case-state.ts';
import { dayOfMoment } from './day-of-moment.ts';

interface Rules {
  readonly calendar: WorkingCalendar;
}

type Owing = Pick<ListedCase, 'owed' | 'tacit' | 'doneAt' | 'told' | 'state'>;

/** Begins the key under which it is told that a paper is overdue. */
export const paperRung = 'paper';

/** Last day on which the paper of an approval by default of that moment is in time, by the rule that its case keeps. */
export const paperEnds = (
  { calendar }: Rules,
  { paperDays }: NonNullable<Owing['tacit']>,
  passedAt: string,
): Day => calendar.due(dayOfMoment(passedAt), paperDays);

/** Last day on which the paper that a case owes is in time. */
export const paperDue = (rules: Rules, { owed, tacit, doneAt }: Owing): Day | undefined =>
  owed === undefined || tacit === undefined || doneAt === undefined
    ? undefined
    : paperEnds(rules, tacit, doneAt);

/** Whether the paper is still waited for: it was not issued, and nobody was told yet that it is overdue. */
export const awaitsPaper = ({ owed, told = [], state }: Owing): boolean =>
  owed !== undefined &&
  owed.issuedAt === undefined &&
  isPassed(state) &&
  !told.some((key) => key.startsWith(`${paperRung}@`));

/** Whether the paper is missing, or came, after that day. Nobody is late by a provisional day. */
export const isPaperLate = (rules: Rules, one: Owing, now: number): boolean => {
  const due = paperDue(rules, one);
  if (due === undefined || rules.calendar.isProvisional(due)) return false;
  const { issuedAt } = one.owed ?? {};
  return dayOf(shanghaiDate(issuedAt === undefined ? now : Date.parse(issuedAt))) > due;
};

/** The key under which it is told that it is overdue, once for a day. */
export const paperKey = (due: Day): string => `${paperRung}@${dateOf(due)}`;
