import { DomainError } from '../../../shared/kernel/domain-error.ts';

/** A replaced key lives another day. */
export const oldKeyMilliseconds = 24 * 3_600_000;

const mostKeys = 5;

interface AgingKey {
  readonly createdAt: number;
  readonly expiresAt?: number | undefined;
}

export const isLiving =
  (now: number) =>
  ({ expiresAt = Infinity }: AgingKey): boolean =>
    now < expiresAt;

/**
 * The keys of a party with a new one, newest first. The older ones live 24 hours from now, or as long as they had anyway;
 * dead ones go.
 * @throws DomainError `departments.keys-too-many` when five live already: one of them would die too early.
 */
export const withNewKey = <Key extends AgingKey>(keys: readonly Key[], added: Key): readonly Key[] => {
  const now = added.createdAt;
  const living = keys.filter(isLiving(now));
  if (living.length >= mostKeys) throw new DomainError('departments.keys-too-many');
  return [added, ...living.map((one) => ({ ...one, expiresAt: one.expiresAt ?? now + oldKeyMilliseconds }))];
};
