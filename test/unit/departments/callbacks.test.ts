import * as fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { callbackAttempt } from '../../../shared/webhooks/callback-attempt.ts';
import { judgeCallback } from '../../../shared/webhooks/judge-callback.ts';
import { addKey } from '../../../functions/departments/domain/add-key.ts';
import { emptyKeyRing, livingKeys } from '../../../shared/webhooks/key-ring.ts';
import { fitsSignature } from '../../../shared/webhooks/webhook-signature.ts';
import { aKey, noon } from './department-samples.ts';

const judge = judgeCallback({ fits: fitsSignature });
const rawBody = '{"move":"decision","caseId":"cas_1","result":"passed"}';
const ring = addKey(addKey(emptyKeyRing, 'nr', aKey(1), noon), 'water', aKey(9), noon);

interface Given {
  readonly secret?: string;
  readonly at?: number;
  readonly id?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly department?: string;
  readonly keys?: typeof emptyKeyRing;
}

/** Signs with the unchanged package, as a department would, and judges by our clock at noon. */
const judged = ({ secret = aKey(1).secret, at = noon, id = 'msg_1', ...given }: Given = {}) => {
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, new Date(at), rawBody),
    ...given.headers,
  };
  const keys = livingKeys(given.keys ?? ring, given.department ?? 'nr', noon);
  const verdict = judge({ headers, rawBody: given.body ?? rawBody }, keys, noon);
  return verdict.kind === 'refused' ? verdict.code : verdict;
};

describe('a callback', () => {
  it('is genuine when a living key of the department signed it', () => {
    const genuine = { kind: 'genuine', webhookId: 'msg_1', claimedAt: noon };
    expect(judged()).toEqual({ ...genuine, keyId: aKey(1).keyId });
    const rotated = addKey(ring, 'nr', aKey(2), noon - 3_600_000);
    expect(judged({ keys: rotated })).toEqual({ ...genuine, keyId: aKey(1).keyId });
    expect(judged({ keys: rotated, secret: aKey(2).secret })).toEqual({ ...genuine, keyId: aKey(2).keyId });
  });

  it('is genuine when one of several signatures is', () => {
    const right = new Webhook(aKey(1).secret).sign('msg_1', new Date(noon), rawBody);
    const wrong = new Webhook(aKey(5).secret).sign('msg_1', new Date(noon), rawBody);
    expect(judged({ headers: { 'webhook-signature': `${wrong} v1a,abc ${right}` } })).toMatchObject({
      kind: 'genuine',
    });
  });

  it('counts within 300 seconds of our clock on both sides, and not a second beyond', () => {
    expect(judged({ at: noon - 300_000 })).toMatchObject({ kind: 'genuine', claimedAt: noon - 300_000 });
    expect(judged({ at: noon + 300_000 })).toMatchObject({ kind: 'genuine' });
    expect(judged({ at: noon - 301_000 })).toBe('auth.signature-expired');
    expect(judged({ at: noon + 301_000 })).toBe('auth.signature-expired');
  });

  const signature = new Webhook(aKey(1).secret).sign('msg_1', new Date(noon), rawBody);
  it.each<[string, Given, string]>([
    ['has no signature', { headers: { 'webhook-signature': '' } }, 'auth.signature-missing'],
    ['has no id', { headers: { 'webhook-id': '' } }, 'auth.signature-missing'],
    ['has no timestamp', { headers: { 'webhook-timestamp': '' } }, 'auth.signature-missing'],
    ['was signed by another department', { secret: aKey(9).secret }, 'auth.signature-invalid'],
    ['was signed for another department', { department: 'water' }, 'auth.signature-invalid'],
    ['names a department without keys', { department: 'gas' }, 'auth.signature-invalid'],
    ['names a department that is none', { department: '__proto__' }, 'auth.signature-invalid'],
    [
      'was signed by a key whose day is over',
      { keys: addKey(ring, 'nr', aKey(2), noon - 86_400_000) },
      'auth.signature-invalid',
    ],
    ['was changed', { body: rawBody.replace('passed', 'refused') }, 'auth.signature-invalid'],
    ['was written anew', { body: JSON.stringify(JSON.parse(rawBody), null, 1) }, 'auth.signature-invalid'],
    ['has another id', { headers: { 'webhook-id': 'msg_2' } }, 'auth.signature-invalid'],
    [
      'has another moment',
      { headers: { 'webhook-timestamp': String(noon / 1_000 + 1) } },
      'auth.signature-invalid',
    ],
    [
      'has a moment with a tail',
      { headers: { 'webhook-timestamp': `${noon / 1_000}abc` } },
      'auth.signature-invalid',
    ],
    [
      'has a moment in milliseconds',
      { headers: { 'webhook-timestamp': String(noon) } },
      'auth.signature-invalid',
    ],
    [
      'has a moment with a point',
      { headers: { 'webhook-timestamp': `${noon / 1_000}.0` } },
      'auth.signature-invalid',
    ],
    [
      'has another version',
      { headers: { 'webhook-signature': signature.replace('v1', 'v2') } },
      'auth.signature-invalid',
    ],
    [
      'has a bare signature',
      { headers: { 'webhook-signature': signature.slice(3) } },
      'auth.signature-invalid',
    ],
    [
      'has a cut signature',
      { headers: { 'webhook-signature': signature.slice(0, -1) } },
      'auth.signature-invalid',
    ],
    ['has an id with a full stop', { id: 'msg.1' }, 'auth.signature-invalid'],
    ['has an id with a space', { id: 'msg 1' }, 'auth.signature-invalid'],
    ['has an endless id', { id: 'm'.repeat(201) }, 'auth.signature-invalid'],
    [
      'has eleven signatures',
      { headers: { 'webhook-signature': Array(11).fill(signature).join(' ') } },
      'auth.signature-invalid',
    ],
    ['has headers twice', { headers: { 'webhook-id': 'msg_1, msg_1' } }, 'auth.signature-invalid'],
    ['is old and wrong', { at: noon - 900_000, secret: aKey(5).secret }, 'auth.signature-invalid'],
    ['was caught and is sent again later', { at: noon - 86_400_000 }, 'auth.signature-expired'],
  ])('that %s is refused', (_what, given, code) => {
    expect(judged(given)).toBe(code);
  });

  it('is refused when any character of it was changed', () => {
    fc.assert(
      fc.property(fc.nat(rawBody.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        fc.pre(rawBody[at] !== character);
        const body = rawBody.slice(0, at) + character + rawBody.slice(at + 1);
        expect(judged({ body })).toBe('auth.signature-invalid');
      }),
    );
  });

  it('is told from another by department, webhook-id and body', () => {
    const attempt = callbackAttempt('nr', 'msg_1', rawBody);
    expect(callbackAttempt('nr', 'msg_1', rawBody)).toEqual(attempt);
    expect(callbackAttempt('water', 'msg_1', rawBody).key).not.toBe(attempt.key);
    expect(callbackAttempt('nr', 'msg_1', `${rawBody} `)).toMatchObject({ key: attempt.key });
    expect(callbackAttempt('nr', 'msg_1', `${rawBody} `).bodyHash).not.toBe(attempt.bodyHash);
  });
});
