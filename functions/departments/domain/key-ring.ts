import * as z from 'zod/mini';
import { DomainError } from '../../../shared/kernel/domain-error.ts';

const signingKey = z.strictObject({
  /** Fingerprint of the secret: says which key without saying the key. */
  keyId: z.string(),
  /** `whsec_` and base64. */
  secret: z.string().check(z.regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/)),
  createdAt: z.int(),
  /** End of its life, once it was replaced. */
  expiresAt: z.optional(z.int()),
});

/** The keys of all departments, in the one secret `department-keys`. Newest first. Moments are milliseconds. */
export const keyRing = z.strictObject({ departments: z.record(z.string(), z.array(signingKey)) });

export type SigningKey = z.infer<typeof signingKey>;
export type KeyRing = z.infer<typeof keyRing>;

export const emptyKeyRing: KeyRing = { departments: {} };

/** A replaced key lives another day. */
export const oldKeyMilliseconds = 24 * 3_600_000;

const mostKeys = 5;

/** Keys with which a department's messages are signed and verified now, newest first. */
export const livingKeys = (ring: KeyRing, department: string, now: number): readonly SigningKey[] =>
  Object.hasOwn(ring.departments, department)
    ? (ring.departments[department] ?? []).filter(({ expiresAt = Infinity }) => now < expiresAt)
    : [];

/**
 * A ring with a new key of a department. Its older keys live 24 hours from now, or as long as they had anyway; dead ones go.
 * @throws DomainError `departments.keys-too-many` when five live already: one of them would die too early.
 */
export const addKey = (
  ring: KeyRing,
  department: string,
  key: Pick<SigningKey, 'keyId' | 'secret'>,
  now: number,
): KeyRing => {
  const living = livingKeys(ring, department, now);
  if (living.length >= mostKeys) throw new DomainError('departments.keys-too-many', { department });
  const older = living.map((one) => ({ ...one, expiresAt: one.expiresAt ?? now + oldKeyMilliseconds }));
  return { departments: { ...ring.departments, [department]: [{ ...key, createdAt: now }, ...older] } };
};
