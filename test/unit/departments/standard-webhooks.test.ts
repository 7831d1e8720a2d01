import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messageText } from '../../../functions/departments/domain/party-message.ts';
import { addKey } from '../../../functions/departments/domain/add-key.ts';
import { emptyKeyRing, livingKeys } from '../../../shared/webhooks/key-ring.ts';
import { keyIdOf, makeSigningKey } from '../../../functions/departments/sending/make-signing-key.ts';
import { webhookHeaders } from '../../../functions/departments/sending/webhook-headers.ts';
import { fitsSignature, webhookSignature } from '../../../shared/webhooks/webhook-signature.ts';
import { redactText } from '../../../shared/observability/redact.ts';
import { aDeliveryId, aKey, aMessage, noon } from './department-samples.ts';

const hour = 3_600_000;
const body = messageText(aMessage());

const headersBy = (ring: typeof emptyKeyRing, now: number) =>
  webhookHeaders({ deliveryId: aDeliveryId, body }, livingKeys(ring, 'nr', now), now);

describe('what is sent, in the eyes of the unchanged package standardwebhooks', () => {
  beforeEach(() => void vi.useFakeTimers({ now: noon, toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it('verifies, and is the message', () => {
    const key = aKey(1);
    const headers = headersBy(addKey(emptyKeyRing, 'nr', key, noon), noon);
    expect(new Webhook(key.secret).verify(body, headers)).toEqual(aMessage());
    expect(headers['webhook-id']).toBe(aDeliveryId);
  });

  it('verifies any text by any secret of any length that the standard allows', () => {
    const secrets = fc.uint8Array({ minLength: 24, maxLength: 64 });
    fc.assert(
      fc.property(secrets, fc.string({ unit: 'grapheme', minLength: 1 }), (bytes, text) => {
        const secret = `whsec_${Buffer.from(bytes).toString('base64')}`;
        const content = { id: aDeliveryId, timestamp: noon / 1_000, body: text };
        const ours = webhookSignature(content, secret);
        expect(ours).toBe(new Webhook(secret).sign(aDeliveryId, new Date(noon), text));
        expect(fitsSignature(ours, content, secret)).toBe(true);
      }),
    );
  });

  it('does not verify when a byte, the id or the moment was changed', () => {
    const key = aKey(1);
    const headers = headersBy(addKey(emptyKeyRing, 'nr', key, noon), noon);
    const verify = (changes: Record<string, string>, text = body) =>
      new Webhook(key.secret).verify(text, { ...headers, ...changes });
    expect(() => verify({}, body.replace('"state":8', '"state":11'))).toThrow(WebhookVerificationError);
    expect(() => verify({ 'webhook-id': `${aDeliveryId}X` })).toThrow(WebhookVerificationError);
    expect(() => verify({ 'webhook-timestamp': String(noon / 1_000 + 1) })).toThrow(WebhookVerificationError);
  });

  it('verifies by the old and the new key for 24 hours after a rotation, then by the new one alone', () => {
    const [old, fresh] = [aKey(1), aKey(2)];
    const ring = addKey(addKey(emptyKeyRing, 'nr', old, noon), 'nr', fresh, noon + hour);
    const verifies = (secret: string, now: number): boolean => {
      vi.setSystemTime(now);
      try {
        return new Webhook(secret).verify(body, headersBy(ring, now)) !== undefined;
      } catch {
        return false;
      }
    };
    expect(verifies(old.secret, noon + 25 * hour - 1_000)).toBe(true);
    expect(verifies(fresh.secret, noon + 25 * hour - 1_000)).toBe(true);
    expect(verifies(old.secret, noon + 25 * hour)).toBe(false);
    expect(verifies(fresh.secret, noon + 25 * hour)).toBe(true);
    expect(verifies(aKey(3).secret, noon + 2 * hour)).toBe(false);
  });
});

describe('signatures and keys', () => {
  it('does not fit another version, another length or nothing', () => {
    const { secret } = aKey(1);
    const content = { id: 'a', timestamp: 1, body: '{}' };
    const right = webhookSignature(content, secret);
    for (const wrong of [
      '',
      'v1',
      'v1,',
      right.replace('v1,', 'v1a,'),
      right.slice(3),
      `${right}=`,
      `v2${right.slice(2)}`,
    ])
      expect(fitsSignature(wrong, content, secret)).toBe(false);
  });

  it('makes secrets of 32 unpredictable bytes, named by a fingerprint', () => {
    const made = Array.from({ length: 50 }, () => makeSigningKey(randomBytes));
    expect(new Set(made.map(({ keyId }) => keyId)).size).toBe(50);
    for (const { keyId, secret } of made) {
      expect(Buffer.from(secret.slice('whsec_'.length), 'base64')).toHaveLength(32);
      expect(keyId).toBe(keyIdOf(secret));
      expect(keyId).toMatch(/^key_[0-9a-f]{16}$/);
    }
  });

  it('sends nothing unsigned', () => {
    expect(() => webhookHeaders({ deliveryId: aDeliveryId, body }, [], noon)).toThrow('no living key');
  });

  it('never shows a secret in the log', () => {
    expect(redactText(`the key is ${aKey(1).secret}!`)).toBe('the key is [removed]!');
  });
});
