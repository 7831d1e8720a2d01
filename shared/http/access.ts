import { roles as everyRole } from './caller.ts';
import type { Access, Role } from './route.ts';

/** Who has one of these roles. Whose data it is, the use case decides. */
export const roles = (...allowed: readonly Role[]): Access => ({ kind: 'roles', roles: allowed });

/** Who has any role: the owner's side, departments, every office of the county. */
export const anyRole: Access = roles(...everyRole);

/** Without a token. */
export const toEverybody: Access = { kind: 'public' };
