import * as z from 'zod/mini';

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

/** Keys with which a department's messages are signed and verified now, newest first. */
export const livingKeys = (ring: KeyRing, department: string, now: number): readonly SigningKey[] =>
  Object.hasOwn(ring.departments, department)
    ? (ring.departments[department] ?? []).filter(({ expiresAt = Infinity }) => now < expiresAt)
    : [];
