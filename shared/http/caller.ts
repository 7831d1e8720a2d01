import * as z from 'zod/mini';
import { DomainError } from '../kernel/domain-error.ts';
import type { Actor } from '../journal/event.ts';
import type { Access, Caller, Role } from './route.ts';

export const roles = [
  'applicant',
  'agent',
  'window',
  'department',
  'head',
  'reform-office',
  'inspector',
  'admin',
  'auditor',
] as const satisfies readonly Role[];

const contextSchema = z.object({
  sub: z.string().check(z.minLength(1)),
  roles: z.string(),
  county: z.string(),
  expires: z.coerce.number(),
  organisation: z.optional(z.string()),
  department: z.optional(z.string()),
  agentFor: z.optional(z.string()),
  client: z.optional(z.string()),
});

/** Nobody in particular: public routes. */
export const anonymous: Caller = { user: '', roles: [], county: '' };

/**
 * The caller that the authoriser named. Its answer is cached for 60 s, so county and expiry are looked at again.
 * @throws DomainError `auth.token-invalid`
 */
export const readCaller = (context: unknown, { county, now }: { county: string; now: number }): Caller => {
  const parsed = contextSchema.safeParse(context);
  if (!parsed.success || parsed.data.county !== county || now >= parsed.data.expires * 1_000)
    throw new DomainError('auth.token-invalid');
  const { sub, roles: listed, expires: _, ...identity } = parsed.data;
  const held = new Set(listed.split(','));
  return { user: sub, roles: roles.filter((role) => held.has(role)), ...identity };
};

/**
 * The role in which a caller acts on a route: the first that the route allows.
 * @throws DomainError `auth.role-missing`
 */
export const actingRole = (caller: Caller, access: Access): Role | undefined => {
  if (access.kind !== 'roles') return undefined;
  const role = access.roles.find((allowed) => caller.roles.includes(allowed));
  if (role === undefined) throw new DomainError('auth.role-missing');
  return role;
};

const channelOf = (caller: Caller, role: Role | undefined): Actor['channel'] => {
  if (role === 'window') return 'window';
  return role === 'department' && caller.client === caller.user ? 'system' : 'net';
};

/** Who is written in the journal. */
export const actorOf = (caller: Caller, role: Role | undefined): Actor => ({
  user: caller.user,
  role: role ?? 'public',
  channel: channelOf(caller, role),
  ...(caller.organisation === undefined ? {} : { organisation: caller.organisation }),
  ...(caller.department === undefined ? {} : { department: caller.department }),
  ...(role === 'agent' && caller.agentFor !== undefined ? { onBehalfOf: caller.agentFor } : {}),
  ...(caller.client === undefined ? {} : { client: caller.client }),
});
