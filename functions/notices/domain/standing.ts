import { departmentOf, ownerRole, readsCounty, type Standing } from '../../../shared/kernel/standing.ts';
import type { KnownCase } from './known-case.ts';

/** Whether somebody acts for the owner: the applicant, or its agent. */
export const ownsFor = (standing: Standing, owner: string): boolean =>
  ['applicant', 'agent'].includes(ownerRole(standing, owner) ?? '');

/** Whether somebody may read the papers of a case: its owner's side, its department, who is consulted, an office. */
export const mayReadPapers = (
  standing: Standing,
  { owner, department, members }: Pick<KnownCase, 'owner' | 'department' | 'members'>,
): boolean => {
  const own = departmentOf(standing)?.department;
  return (
    readsCounty(standing) ||
    ownsFor(standing, owner) ||
    (own !== undefined && (own === department || members.includes(own)))
  );
};

/** The role in which somebody records that a paper was delivered: its own department's first, then the window. */
export const deliveringRole = (
  standing: Standing,
  { department }: { readonly department: string },
): 'department' | 'head' | 'window' | undefined => {
  const own = departmentOf(standing);
  if (own?.department === department) return own.role;
  return standing.roles.includes('window') ? 'window' : undefined;
};
