import { type DateText, type Day, dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import type { CountedDays, ListedCase } from './approval-case.ts';
import { type ClockRules, dueOf, noticeDueOf, silenceOf } from './case-clock.ts';
import { lastDayOf } from './life-moments.ts';
import { openMembers } from './consultation.ts';

const text = (day: Day | undefined): DateText | undefined => (day === undefined ? undefined : dateOf(day));

/** The days of a case by the calendar as it is, for its record; of a closed one that of the paper which it owes. */
export const countDays = (rules: ClockRules, one: ListedCase): CountedDays => {
  const isDone = one.doneAt !== undefined;
  const due = isDone ? undefined : dueOf(rules, one);
  const day = isDone ? undefined : (due?.day ?? noticeDueOf(rules, one));
  const silence = one.accepted || isDone ? undefined : silenceOf(rules, one);
  const opinions = openMembers(one).map(({ until }) => dayOf(until));
  const until = lastDayOf(rules, one)?.day;
  const last = Math.max(day ?? 0, silence ?? 0, until ?? 0, ...opinions);
  const days = {
    silence: text(silence),
    due: text(day),
    statutory: text(due?.statutory),
    until: text(until),
  };
  return { calendar: rules.calendar.id, ...days, provisional: rules.calendar.isProvisional(last) };
};

/** Whether a notice has moved a day, or made it certain or uncertain. */
export const haveMoved = (before: CountedDays, after: CountedDays): boolean =>
  (['due', 'statutory', 'silence', 'until', 'provisional'] as const).some(
    (name) => before[name] !== after[name],
  );
