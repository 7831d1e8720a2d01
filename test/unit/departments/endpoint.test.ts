import { describe, expect, it } from 'vitest';
import { claimDelivery } from '../../../functions/departments/domain/claim-delivery.ts';
import { dueAt } from '../../../functions/departments/domain/delivery.ts';
import {
  type Endpoint,
  learnFromOutcome,
  moveEndpoint,
  resumeEndpoint,
} from '../../../functions/departments/domain/endpoint.ts';
import type { Outcome } from '../../../functions/departments/domain/outcome.ts';
import {
  answered,
  claimed,
  completed,
  day,
  endpoint,
  failedOnce,
  fresh,
  minute,
} from './delivery-samples.ts';
import { noon } from './department-samples.ts';

describe('an endpoint', () => {
  const learn = (at: Endpoint, outcome: Outcome, now: number) =>
    learnFromOutcome(at, { startedAt: now, outcome }, now);

  it('lets what waits follow at once after one success, and keeps the schedule if that fails', () => {
    const failing = learn(endpoint, answered(500), noon);
    if (failing.kind !== 'failing') throw new Error(failing.kind);
    const recovered = learn(failing.endpoint, answered(200), noon + minute);
    if (recovered.kind !== 'recovered') throw new Error(recovered.kind);
    const waiting = { ...failedOnce, planned: noon + day };
    expect(dueAt(waiting, failing.endpoint)).toBe(noon + day);
    expect(dueAt(waiting, recovered.endpoint)).toBe(noon + minute);
    const again = completed(
      claimed(waiting, noon + minute, recovered.endpoint),
      answered(500),
      noon + minute,
    );
    expect(again).toMatchObject({ until: noon + day });
    expect(dueAt(again.delivery, recovered.endpoint)).toBe(noon + day);
    const woken = claimed(waiting, noon + minute, recovered.endpoint, 'm2');
    expect(woken.carrier).toBe('m1');
    expect(completed(woken, answered(500), noon + minute, 'm2').until).toBeUndefined();
  });

  it('writes nothing as long as nothing changes', () => {
    expect(learn(endpoint, answered(200), noon)).toEqual({ kind: 'none' });
    const failing = { ...endpoint, failingSince: noon };
    expect(learn(failing, answered(500), noon + 1)).toEqual({ kind: 'none' });
  });

  it('is paused by 410: nothing is tried until it is resumed, then everything begins afresh', () => {
    const change = learn(endpoint, answered(410), noon);
    if (change.kind !== 'paused') throw new Error(change.kind);
    const gone = completed(claimed(fresh, noon), answered(410), noon).delivery;
    expect(claimDelivery(gone, change.endpoint, { messageId: 'm1', now: noon + 30 * day })).toEqual({
      kind: 'drop',
      why: 'paused',
    });
    const resumed = resumeEndpoint(change.endpoint, noon + 30 * day);
    expect(resumed).not.toHaveProperty('pausedAt');
    expect(claimed(gone, noon + 30 * day, resumed)).toMatchObject({
      startedAt: noon + 30 * day,
      planned: noon + 30 * day,
    });
  });

  it('is not paused again by an attempt that began before it was resumed or moved', () => {
    const moved = moveEndpoint(endpoint, 'https://new.example.gov.cn/hook', noon);
    expect(moved.url).toBe('https://new.example.gov.cn/hook');
    expect(learnFromOutcome(moved, { startedAt: noon - 1, outcome: answered(410) }, noon + 1)).toEqual({
      kind: 'none',
    });
  });
});
