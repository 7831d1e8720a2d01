import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import { shanghaiMoment } from '../../../shared/kernel/shanghai-time.ts';
import { type Day, dateOf } from '../../../shared/kernel/working-days/day.ts';
import { type OfficeSession, officeMinutes } from '../../../shared/kernel/working-days/office-hours.ts';
import type { CaseStop } from './case-stop.ts';
import { daysOfStop } from './stopped-days.ts';

/** Whose a working day of a case was. */
export type DayOwner = 'department' | 'applicant' | 'special-procedure' | 'system-fault';

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

/** A recorded outage of the system, ISO 8601. */
export interface Outage {
  readonly from: string;
  readonly to: string;
}

/** Whether an outage took half of the office hours of a day or more. */
const isLost = (day: Day, sessions: readonly OfficeSession[], outages: readonly Outage[]): boolean => {
  const lost = outages.flatMap(({ from, to }) =>
    sessions.map((session) => {
      const opens = Math.max(shanghaiMoment(dateOf(day), session.from), Date.parse(from));
      const closes = Math.min(shanghaiMoment(dateOf(day), session.to), Date.parse(to));
      return Math.max(0, closes - opens) / 60_000;
    }),
  );
  const minutes = lost.reduce((total, one) => total + one, 0);
  return minutes > 0 && minutes * 2 >= officeMinutes(sessions);
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
