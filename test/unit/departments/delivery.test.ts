import { describe, expect, it } from 'vitest';
import { claimDelivery, claimMilliseconds } from '../../../functions/departments/domain/claim-delivery.ts';
import { completeDelivery } from '../../../functions/departments/domain/complete-delivery.ts';
import { judgeOutcome } from '../../../functions/departments/domain/outcome.ts';
import { resendDelivery } from '../../../functions/departments/domain/resend-delivery.ts';
import { answered, claimed, completed, day, endpoint, failedOnce, fresh } from './delivery-samples.ts';
import { aDeliveryId, noon } from './department-samples.ts';

describe('the outcome of an attempt', () => {
  it.each([
    [200, 'done'],
    [202, 'done'],
    [299, 'done'],
    [301, 'retry'],
    [308, 'retry'],
    [400, 'retry'],
    [401, 'retry'],
    [404, 'retry'],
    [409, 'retry'],
    [410, 'pause'],
    [429, 'retry'],
    [500, 'retry'],
    [503, 'retry'],
    [0, 'retry'],
  ])('%i is %s', (status, verdict) => {
    expect(judgeOutcome(answered(status))).toBe(verdict);
  });
});

describe('a delivery', () => {
  it('is claimed once, tried, and done by a 2xx', () => {
    const taken = claimed(fresh, noon);
    expect(claimDelivery(taken, endpoint, { messageId: 'm2', now: noon + 1 })).toEqual({
      kind: 'wait',
      until: noon + claimMilliseconds,
    });
    const { delivery, until } = completed(taken, answered(204), noon + 300);
    expect(delivery).toMatchObject({ state: 'delivered', deliveredAt: noon + 300, version: 3 });
    expect(delivery.attempts).toEqual([
      { number: 1, startedAt: noon, endedAt: noon + 300, outcome: answered(204) },
    ]);
    expect(until).toBeUndefined();
    expect(claimDelivery(delivery, endpoint, { messageId: 'm1', now: noon + day })).toEqual({
      kind: 'drop',
      why: 'over',
    });
  });

  it('waits for its next moment after a failure, carried by one message', () => {
    expect(failedOnce).toMatchObject({ state: 'waiting', planned: noon + 5_000, carrier: 'm1' });
    const early = noon + 2_000;
    expect(claimDelivery(failedOnce, endpoint, { messageId: 'm1', now: early })).toEqual({
      kind: 'wait',
      until: noon + 5_000,
    });
    expect(claimDelivery(failedOnce, endpoint, { messageId: 'm2', now: early })).toEqual({
      kind: 'drop',
      why: 'carried-by-another',
    });
    expect(claimed(failedOnce, noon + 5_000, endpoint, 'm2').carrier).toBe('m2');
  });

  it('is taken over when its worker never told, and the attempt stays on record', () => {
    const taken = claimed(fresh, noon);
    const later = claimed(taken, noon + claimMilliseconds);
    expect(later.attempts.map(({ number, outcome }) => [number, outcome?.kind])).toEqual([
      [1, 'unknown'],
      [2, undefined],
    ]);
    expect(
      completeDelivery(later, { attempt: 1, messageId: 'm1' }, answered(200), noon + claimMilliseconds + 1),
    ).toEqual({
      kind: 'stale',
    });
  });

  it('is exhausted after the last attempt of day 13, and begins anew by a resend', () => {
    let delivery = fresh;
    let now = noon;
    for (let attempts = 0; delivery.state !== 'exhausted' && attempts < 100; attempts += 1) {
      const { delivery: next, until } = completed(claimed(delivery, now), answered(503), now);
      delivery = next;
      now = until ?? now;
    }
    expect(delivery).toMatchObject({ state: 'exhausted', attempts: { length: 34 } });
    expect(now - noon).toBeLessThanOrEqual(13 * day);
    const again = resendDelivery(delivery, now + day);
    expect(again).toMatchObject({ deliveryId: aDeliveryId, state: 'waiting', planned: now + day });
    expect(claimed(again, now + day).attempts.at(-1)?.number).toBe(35);
  });

  it('is not sent again while it is on its way', () => {
    const taken = claimed(fresh, noon);
    expect(() => resendDelivery(taken, noon + 1)).toThrow('departments.state-conflict');
    expect(resendDelivery(taken, noon + claimMilliseconds).state).toBe('waiting');
  });
});
