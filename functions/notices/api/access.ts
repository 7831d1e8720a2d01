import type { Access, Role } from '../../../shared/http/route.ts';

const roles = (...allowed: readonly Role[]): Access => ({ kind: 'roles', roles: allowed });

/** Who may read: the owner's side, who handles or is consulted, an office all of the county. */
export const byReaders = roles(
  'applicant',
  'agent',
  'window',
  'department',
  'head',
  'reform-office',
  'inspector',
  'admin',
  'auditor',
);

/** Who is told: the owner's side. */
export const byOwners = roles('applicant', 'agent');
