import type { KeyRing, SigningKey } from '../../../shared/webhooks/key-ring.ts';
import { withNewKey } from './with-new-key.ts';

/** A ring with a new key of a department. @throws DomainError `departments.keys-too-many` */
export const addKey = (
  ring: KeyRing,
  department: string,
  key: Pick<SigningKey, 'keyId' | 'secret'>,
  now: number,
): KeyRing => {
  const before = Object.hasOwn(ring.departments, department) ? ring.departments[department] : [];
  const keys = withNewKey(before ?? [], { ...key, createdAt: now });
  return { departments: { ...ring.departments, [department]: [...keys] } };
};
