import type { SigningKey } from '../../../shared/webhooks/key-ring.ts';
import { webhookSignature } from '../../../shared/webhooks/webhook-signature.ts';

/**
 * Headers of one attempt: the id is the delivery's at every attempt, the timestamp the attempt's own. Signed by every
 * living key, newest first, so that a receiver may change its key at any moment of the 24 hours.
 * @throws Error when no key lives.
 */
export const webhookHeaders = (
  message: { readonly deliveryId: string; readonly body: string },
  keys: readonly Pick<SigningKey, 'secret'>[],
  now: number,
): Readonly<Record<string, string>> => {
  if (keys.length === 0) throw new Error('the department has no living key');
  const timestamp = Math.floor(now / 1_000);
  const content = { id: message.deliveryId, timestamp, body: message.body };
  return {
    'webhook-id': message.deliveryId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': keys.map(({ secret }) => webhookSignature(content, secret)).join(' '),
  };
};
