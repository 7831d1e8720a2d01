import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';

export interface SigningKey {
  readonly kid: string;
  readonly jwk: JsonWebKey & { readonly kid: string };
  /** Signs header and claims as a compact ES256 token. */
  token(claims: Readonly<Record<string, unknown>>, header: Readonly<Record<string, unknown>>): string;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const signed = (key: KeyObject, text: string): string =>
  sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');

export const createSigningKey = (): SigningKey => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const exported = publicKey.export({ format: 'jwk' });
  const kid = createHash('sha256').update(JSON.stringify(exported)).digest('base64url').slice(0, 16);
  return {
    kid,
    jwk: { ...exported, kid, use: 'sig', alg: 'ES256' },
    token(claims, header) {
      const text = `${part({ alg: 'ES256', typ: 'JWT', kid, ...header })}.${part(claims)}`;
      return `${text}.${signed(privateKey, text)}`;
    },
  };
};
