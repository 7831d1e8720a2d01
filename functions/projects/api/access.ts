import type { Access, Role } from '../../../shared/http/route.ts';

const writers: readonly Role[] = ['applicant', 'agent', 'window'];

/** Who may change a project that is theirs. */
export const byWriters: Access = { kind: 'roles', roles: writers };

/** Who may read: the own ones, or an office the county's. */
export const byReaders: Access = {
  kind: 'roles',
  roles: [...writers, 'department', 'head', 'reform-office', 'inspector', 'admin', 'auditor'],
};

export const byAdmin: Access = { kind: 'roles', roles: ['admin'] };
