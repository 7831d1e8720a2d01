import type { Access, Role } from '../../../shared/http/route.ts';

const roles = (...allowed: readonly Role[]): Access => ({ kind: 'roles', roles: allowed });

/** Endpoints, keys and what is sent again. */
export const byAdmins = roles('admin');

/** A department's system, by client credentials. */
export const byDepartments = roles('department', 'head');

/** Owners of projects, and those who act for them. */
export const byOwners = roles('applicant', 'agent');

export const byAdminsAndDepartments = roles('admin', 'department', 'head');
