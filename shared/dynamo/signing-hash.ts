import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';
import { Sha256 } from '@smithy/core/checksum';

type Secret = NonNullable<ConstructorParameters<typeof Sha256>[0]>;

const keys = new Map<Secret, KeyObject>();
/** Secret and signing key of the credentials in use, and of those before them. */
const keptKeys = 4;

const bytesOf = (data: Secret): Buffer => {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data);
};

const keyOf = (secret: Secret): KeyObject => {
  const known = keys.get(secret);
  if (known !== undefined) return known;
  if (keys.size >= keptKeys) keys.clear();
  const key = createSecretKey(bytesOf(secret));
  keys.set(secret, key);
  return key;
};

const signingHash = (secret: Secret | undefined): InstanceType<typeof Sha256> => {
  const key = secret === undefined ? undefined : keyOf(secret);
  let parts: Buffer[] = [];
  return {
    digestLength: 32,
    update: (data) => void parts.push(bytesOf(data)),
    digest: async () => {
      const data = Buffer.concat(parts);
      return key === undefined
        ? hash('sha256', data, 'buffer')
        : createHmac('sha256', key).update(data).digest();
    },
    reset: () => {
      parts = [];
    },
  };
};

/**
 * SHA-256, with a secret HMAC-SHA-256, as the signer of an AWS client makes it with `new`. Each call signs twice, and to
 * make a key of a secret costs four times as much as to sign with it: keys are kept.
 */
export const SigningHash: typeof Sha256 = new Proxy(Sha256, {
  construct: (_own, [secret]: readonly (Secret | undefined)[]) => signingHash(secret),
});
