import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import { shanghaiMoment } from '../../../shared/kernel/shanghai-time.ts';
import { type Day, dateOf } from '../../../shared/kernel/working-days/day.ts';
import { type OfficeSession, officeMinutes } from '../../../shared/kernel/working-days/office-hours.ts';
import { mergeStops } from '../../../shared/kernel/working-days/stops.ts';
import type { CaseStop } from './case-stop.ts';
import type { Outage } from './outage.ts';
import { daysOfStop } from './stopped-days.ts';

export const dayOwners = ['department', 'applicant', 'special-procedure', 'system-fault'] as const;

/** Whose a working day of a case was. */
export type DayOwner = (typeof dayOwners)[number];

export const dayOwnerNames: Readonly<Record<DayOwner, Bilingual>> = {
  department: { zh: '部门', en: 'department' },
  applicant: { zh: '申报单位', en: 'applicant' },
  'special-procedure': { zh: '特别程序', en: 'special procedure' },
  'system-fault': { zh: '系统故障', en: 'system fault' },
};

export type OwnerDays = Readonly<Record<DayOwner, number>>;

export const noOwnerDays: OwnerDays = {
  department: 0,
  applicant: 0,
  'special-procedure': 0,
  'system-fault': 0,
};

export const addOwners = (a: OwnerDays, b: OwnerDays): OwnerDays => ({
  department: a.department + b.department,
  applicant: a.applicant + b.applicant,
  'special-procedure': a['special-procedure'] + b['special-procedure'],
  'system-fault': a['system-fault'] + b['system-fault'],
});

/** Whether outages took half of the office hours of a day or more. */
const isLost = (day: Day, sessions: readonly OfficeSession[], outages: readonly Outage[]): boolean => {
  const date = dateOf(day);
  const lost = sessions.flatMap((session) =>
    outages.map(({ from, to }) => ({
      from: Math.max(shanghaiMoment(date, session.from), Date.parse(from)),
      to: Math.min(shanghaiMoment(date, session.to), Date.parse(to)),
    })),
  );
  const minutes = mergeStops(lost).reduce((total, { from, to }) => total + (to - from) / 60_000, 0);
  return minutes * 2 >= officeMinutes(sessions);
};

/** Whose a day was: the applicant's while a correction is open, then a special procedure's, then the fault's. */
export const ownerOf = (
  day: Day,
  stops: readonly CaseStop[],
  { sessions, outages }: { readonly sessions: readonly OfficeSession[]; readonly outages: readonly Outage[] },
): DayOwner => {
  const running = stops.filter((stop) => {
    const { from, to } = daysOfStop(stop, day);
    return from < day && day <= to;
  });
  if (running.some(({ type }) => type === 'correction')) return 'applicant';
  if (running.length > 0) return 'special-procedure';
  return isLost(day, sessions, outages) ? 'system-fault' : 'department';
};
