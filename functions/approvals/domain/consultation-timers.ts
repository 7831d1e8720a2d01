import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { dayOf } from '../../../shared/kernel/working-days/day.ts';
import type { ListedCase } from './approval-case.ts';
import { type ClockRules, opening, startOf } from './case-clock.ts';
import { phaseOf } from './case-state.ts';
import { type ConsultationMember, openMembers } from './consultation.ts';

/** What the clock makes of the members of a consultation. */
export type DueOpinions =
  /** Their limit is over: no objection. */
  | { readonly kind: 'opinions-silent'; readonly departments: readonly string[]; readonly at: string }
  /** So many working days are left as the county reminds them. */
  | { readonly kind: 'remind-members'; readonly departments: readonly string[]; readonly at: string };

const endOf = ({ until }: ConsultationMember): number => startOf(dayOf(until) + 1);

/** When the office opens so many working days before the last one; not for who was asked on that day or later. */
const reminderOf = (rules: ClockRules, { until, askedAt }: ConsultationMember): number | undefined => {
  let day = dayOf(until);
  for (let left = rules.county.consultation.remindDays; left > 0; left -= 1) {
    day -= 1;
    while (!rules.calendar.isWorking(day)) day -= 1;
  }
  const moment = startOf(day, opening(rules));
  return moment > Date.parse(askedAt) ? moment : undefined;
};

/** No legal consequence on a provisional day: until the year is published the member may answer. */
const canEnd = (rules: ClockRules, { until }: ConsultationMember): boolean =>
  !rules.calendar.isProvisional(dayOf(until));

const silenceOf = (rules: ClockRules, member: ConsultationMember): readonly number[] =>
  canEnd(rules, member) ? [endOf(member)] : [];

const remindersOf = (rules: ClockRules, member: ConsultationMember): readonly number[] => {
  const moment = member.remindedAt === undefined ? reminderOf(rules, member) : undefined;
  return moment === undefined ? [] : [moment];
};

const awaited = (one: ListedCase): readonly ConsultationMember[] =>
  ['review', 'special', 'correction'].includes(phaseOf(one)) ? openMembers(one) : [];

/** The moments at which a case must be looked at for the sake of its consultations, milliseconds. */
export const consultationMoments = (rules: ClockRules, one: ListedCase): readonly number[] =>
  awaited(one).flatMap((member) => [...silenceOf(rules, member), ...remindersOf(rules, member)]);

const comeBy = (
  one: ListedCase,
  momentsOf: (member: ConsultationMember) => readonly number[],
  now: number,
): { readonly departments: readonly string[]; readonly at: string } | undefined => {
  const come = awaited(one).flatMap((member) =>
    momentsOf(member).flatMap((moment) => (moment <= now ? [{ moment, department: member.department }] : [])),
  );
  const first = come.toSorted((a, b) => a.moment - b.moment)[0];
  if (first === undefined) return undefined;
  const same = come.filter(({ moment }) => moment === first.moment);
  return { departments: same.map(({ department }) => department), at: shanghaiIso(first.moment) };
};

/** The members whose limit has ended by now, those of the earliest moment first. */
export const silentMembers = (rules: ClockRules, one: ListedCase, now: number): DueOpinions | undefined => {
  const come = comeBy(one, (member) => silenceOf(rules, member), now);
  return come && { kind: 'opinions-silent', ...come };
};

/** The members that are to be reminded by now, those of the earliest moment first. */
export const membersToRemind = (rules: ClockRules, one: ListedCase, now: number): DueOpinions | undefined => {
  const come = comeBy(one, (member) => remindersOf(rules, member), now);
  return come && { kind: 'remind-members', ...come };
};
