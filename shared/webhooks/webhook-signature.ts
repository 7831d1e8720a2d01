import { createHmac, timingSafeEqual } from 'node:crypto';

/** Standard Webhooks 1.0.0: what a signature covers. */
export interface SignedContent {
  /** `webhook-id`, without a full stop. */
  readonly id: string;
  /** `webhook-timestamp`: whole seconds since the epoch. */
  readonly timestamp: number;
  /** The body's very bytes, as UTF-8. */
  readonly body: string;
}

const prefix = 'whsec_';

const digest = ({ id, timestamp, body }: SignedContent, secret: string): Buffer => {
  const key = Buffer.from(secret.startsWith(prefix) ? secret.slice(prefix.length) : secret, 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`, 'utf8').digest();
};

/** `v1,<base64 of HMAC-SHA256>` by a secret `whsec_<base64>`. */
export const webhookSignature = (content: SignedContent, secret: string): string =>
  `v1,${digest(content, secret).toString('base64')}`;

/** Compared in constant time; another version than v1 never fits. */
export const fitsSignature = (signature: string, content: SignedContent, secret: string): boolean => {
  const given = Buffer.from(signature, 'utf8');
  const expected = Buffer.from(webhookSignature(content, secret), 'utf8');
  return given.length === expected.length && timingSafeEqual(given, expected);
};
