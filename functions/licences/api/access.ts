import type { Access, Role } from '../../../shared/http/route.ts';

const roles = (...allowed: readonly Role[]): Access => ({ kind: 'roles', roles: allowed });

/** Who may read: the holder, who issued it, an office all of the county. */
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

/** Who owes a licence, and who sees to it that it is issued. */
export const byIssuers = roles('department', 'head', 'reform-office');

export const toEverybody: Access = { kind: 'public' };
