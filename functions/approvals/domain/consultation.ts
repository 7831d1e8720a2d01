import type * as z from 'zod/mini';
import type { ApprovalCase } from './approval-case.ts';
import type { consultationMember } from './life-members.ts';

export type ConsultationMember = z.infer<typeof consultationMember>;

type Consulted = Pick<ApprovalCase, 'consultations'>;

/** What a department was asked last; undefined when it never was. */
export const lastAsked = (
  { consultations = [] }: Consulted,
  department: string,
): ConsultationMember | undefined => consultations.findLast((member) => member.department === department);

/** Members whose opinion is awaited. */
export const openMembers = ({ consultations = [] }: Consulted): readonly ConsultationMember[] =>
  consultations.filter(({ endedAt }) => endedAt === undefined);

/** Whether a department sees the case of another: it was asked, and not sent away since. */
export const isConsulted = (one: Consulted, department: string): boolean => {
  const member = lastAsked(one, department);
  return member !== undefined && member.end !== 'removed';
};

/** Departments without whose opinion, or the end of whose limit, the case is not decided. */
export const holdsDecision = (one: Consulted): readonly string[] =>
  openMembers(one).flatMap(({ joint, department }) => (joint ? [department] : []));

/** The case with a change to the members whose opinion is awaited and that are meant. */
export const changeMembers = <One extends Consulted>(
  one: One,
  departments: readonly string[],
  change: Partial<ConsultationMember>,
): One => ({
  ...one,
  consultations: (one.consultations ?? []).map((member) =>
    member.endedAt === undefined && departments.includes(member.department)
      ? { ...member, ...change }
      : member,
  ),
});
