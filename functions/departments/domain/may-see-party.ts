import type { Party } from './party.ts';

/** An admin sees every party, a department and an organisation itself; agents read inboxes and nothing more. */
export const maySeeParty = (
  caller: {
    readonly roles: readonly string[];
    readonly department?: string;
    readonly organisation?: string;
  },
  party: Party,
): boolean =>
  caller.roles.includes('admin') ||
  (caller.department === party && ['department', 'head'].some((role) => caller.roles.includes(role))) ||
  (caller.organisation === party && caller.roles.includes('applicant'));
