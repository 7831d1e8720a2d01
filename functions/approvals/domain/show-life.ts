import { shanghaiDate } from '../../../shared/kernel/shanghai-time.ts';
import { type DateText, dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { stopKinds } from './case-stop.ts';
import type { Correction } from './correction.ts';
import { dayOfMoment } from './day-of-moment.ts';
import { declaredEnd, runningSpecial } from './declared-end.ts';
import { isPaperLate, paperDue } from './owed-paper.ts';
import { reportEnds } from './report-ends.ts';

const shownCorrection = ({ calendar }: ClockRules, one: Correction) => {
  const { notice, accepted, defects, days, lapse, basis, servedAt, end } = one;
  const until: DateText | null =
    servedAt === undefined ? null : dateOf(calendar.due(dayOfMoment(servedAt), days));
  return {
    notice,
    asked: shanghaiDate(Date.parse(one.askedAt)),
    /** Whether the case had been accepted. */
    accepted,
    defects,
    days,
    /** What follows when nothing is handed in by then. */
    lapse,
    basis,
    served: servedAt === undefined ? null : shanghaiDate(Date.parse(servedAt)),
    until,
    ended: one.endedAt === undefined ? null : shanghaiDate(Date.parse(one.endedAt)),
    end: end ?? null,
  };
};

const shownSpecial = (rules: ClockRules, one: ApprovalCase) => {
  const stop = runningSpecial(one);
  if (stop === undefined) return null;
  const until = declaredEnd(rules, stop);
  const { type, basis, clocks, notice = null } = stop;
  const since = shanghaiDate(Date.parse(stop.from));
  return {
    type,
    name: stopKinds[type].name,
    basis,
    clocks,
    notice,
    since,
    until: until === undefined ? null : dateOf(until),
  };
};

const shownPaper = (
  rules: ClockRules,
  one: ApprovalCase,
  { due: told, issuedAt }: NonNullable<ApprovalCase['owed']>,
  now: number,
) => {
  const due = paperDue(rules, one);
  return {
    due: due === undefined ? told : dateOf(due),
    issuedAt: issuedAt ?? null,
    late: isPaperLate(rules, one, now),
  };
};

/**
 * What has become of a case beside its state: corrections, the special procedure that runs, extension, approval by default.
 * @param isOffice whether it is shown to an office: what departments say among themselves is not the owner's yet
 */
export const showLife = (rules: ClockRules, one: ApprovalCase, now: number, isOffice: boolean) => {
  const { corrections = [], extension, owed, reported, releases = [], byDefault = false } = one;
  return {
    corrections: corrections.map((found) => shownCorrection(rules, found)),
    special: shownSpecial(rules, one),
    extension: extension === undefined ? null : { ...extension, at: shanghaiDate(Date.parse(extension.at)) },
    byDefault,
    owed: owed === undefined ? null : shownPaper(rules, one, owed, now),
    ...(isOffice && {
      reported: reported === undefined ? null : { ...reported, until: dateOf(reportEnds(rules, one)) },
      releases,
    }),
  };
};
