import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { changeMembers, type ConsultationMember, lastAsked } from './consultation.ts';
import { makeMove, type Moved } from './make-move.ts';

type End = 'agree' | 'disagree' | 'none' | 'removed';

const awaitedMember = (one: ApprovalCase, department: string): ConsultationMember => {
  const member = lastAsked(one, department);
  if (member === undefined || member.end === 'removed')
    throw new DomainError('cases.member-unknown', { department });
  if (member.end === 'silent') throw new DomainError('cases.opinion-late', { until: member.until });
  if (member.endedAt !== undefined) throw new DomainError('cases.opinion-given', { department });
  return member;
};

/**
 * The case after a member has answered or was sent away.
 * @throws DomainError `cases.member-unknown`, `cases.opinion-late`, `cases.opinion-given`, `cases.state-conflict`
 */
export const endConsultation = (
  rules: ClockRules,
  before: ApprovalCase,
  { department, end }: { readonly department: string; readonly end: End },
  now: number,
): Moved<ApprovalCase> & { readonly member: ConsultationMember } => {
  const member = awaitedMember(before, department);
  const ended = changeMembers(before, [department], { endedAt: shanghaiIso(now), end });
  const move = end === 'removed' ? 'member-removed' : 'opinion-given';
  return { ...makeMove(rules, ended, move, { now }), member };
};
