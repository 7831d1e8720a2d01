import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { type ConsultationMember, openMembers } from './consultation.ts';
import { dayOfMoment } from './day-of-moment.ts';
import { makeMove, type Moved } from './make-move.ts';

/** All that were ever asked of one case; they are read with it. */
const mostMembers = 40;

interface Question {
  readonly departments: readonly string[];
  /** Working days, the same for these members. */
  readonly days: number;
  readonly joint: boolean;
}

/**
 * The case with other departments asked for their opinion. No clock stops.
 * @throws DomainError `cases.state-conflict`, `cases.member-own` for the department that handles it,
 * `cases.member-asked` for one whose opinion is awaited already, `cases.members-too-many`
 */
export const consultMembers = (
  rules: ClockRules,
  before: ApprovalCase,
  { departments, days, joint }: Question,
  now: number,
): Moved<ApprovalCase> & { readonly members: readonly ConsultationMember[] } => {
  const asked = [...new Set(departments)];
  if (asked.includes(before.department))
    throw new DomainError('cases.member-own', { department: before.department });
  const again = openMembers(before).find(({ department }) => asked.includes(department));
  if (again !== undefined) throw new DomainError('cases.member-asked', { department: again.department });
  const askedAt = shanghaiIso(now);
  const until = dateOf(rules.calendar.due(dayOfMoment(askedAt), days));
  const members = asked.map((department) => ({ department, askedAt, until, joint }));
  const consultations = [...(before.consultations ?? []), ...members];
  if (consultations.length > mostMembers) throw new DomainError('cases.members-too-many');
  return { ...makeMove(rules, { ...before, consultations }, 'consulted', { now }), members };
};
