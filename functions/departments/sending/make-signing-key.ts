import { createHash } from 'node:crypto';
import type { SigningKey } from '../../../shared/webhooks/key-ring.ts';

/** Bytes of a secret; Standard Webhooks asks for 24 to 64. */
const secretBytes = 32;

/** Names a secret without telling it: `key_` and 16 hexadecimal digits of its SHA-256. */
export const keyIdOf = (secret: string): string =>
  `key_${createHash('sha256').update(secret, 'utf8').digest('hex').slice(0, 16)}`;

/** A new key. `random` answers that many unpredictable bytes. */
export const makeSigningKey = (random: (bytes: number) => Buffer): Pick<SigningKey, 'keyId' | 'secret'> => {
  const secret = `whsec_${random(secretBytes).toString('base64')}`;
  return { keyId: keyIdOf(secret), secret };
};
