import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { type KeyRing, livingKeys, type SigningKey } from '../../../shared/webhooks/key-ring.ts';

/** A replaced key lives another day. */
export const oldKeyMilliseconds = 24 * 3_600_000;

const mostKeys = 5;

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
