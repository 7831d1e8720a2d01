import { describe, expect, it } from 'vitest';
import { extend } from '../../../../functions/approvals/domain/extend.ts';
import { extendedLimit } from '../../../../functions/approvals/domain/extended-limit.ts';
import { startOfLimit } from '../../../../functions/approvals/domain/start-of-limit.ts';
import { acceptedCase, demoClock, inMarch, march, receivedCase } from '../../../builders/case-in-hand.ts';

const permit = acceptedCase({ item: 'S2-09' });
const granted = (days: number) => ({ days, reason: '复杂', basis: '行政许可法', at: march('05T10:00') });
const ask = (before = permit, days = 10, now = inMarch('16T17:00')) =>
  extend(demoClock, before, { days, reason: '方案复杂', now });
const refusal = (...facts: Parameters<typeof ask>) => {
  try {
    ask(...facts);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('an extension', () => {
  it('is granted until the due day included, by the law of the item', () => {
    const { one, basis, states } = ask();
    expect([states, basis]).toEqual([[], '行政许可法第四十二条']);
    expect(one.extension).toEqual({ days: 10, reason: '方案复杂', basis, at: march('16T17:00') });
    expect(one.nextTimer).toBe(march('24T00:00'));
  });

  it('comes too late on the day after', () => {
    expect(refusal(permit, 10, inMarch('17T00:00'))).toMatchObject({
      code: 'cases.extension-late',
      facts: { due: '2026-03-16' },
    });
  });

  it('is never longer than the law grants', () => {
    expect(refusal(permit, 11)).toMatchObject({
      code: 'cases.extension-too-long',
      facts: { item: 'S2-09', most: 10, basis: '行政许可法第四十二条' },
    });
  });

  it('comes once', () => {
    expect(refusal({ ...permit, extension: granted(5) }, 5)).toMatchObject({
      code: 'cases.extended-before',
      facts: { item: 'S2-09' },
    });
  });

  it('is none of an item whose law knows none, and none before acceptance', () => {
    expect(refusal(acceptedCase())).toMatchObject({ code: 'cases.no-extension', facts: { item: 'S2-12' } });
    expect(refusal(acceptedCase({ item: 'S9-99' }))).toMatchObject({ code: 'cases.no-extension' });
    expect(refusal(receivedCase({ item: 'S2-09' }))).toMatchObject({ code: 'cases.state-conflict' });
  });

  it('adds days to a limit in days, and days of the office to a limit in hours', () => {
    const limit = { value: 10, unit: 'working-days', from: 'acceptance', basis: '承诺' } as const;
    const hours = { ...limit, value: 15, unit: 'working-hours' } as const;
    const sessions = [
      { from: '08:30', to: '12:00' },
      { from: '13:30', to: '17:30' },
    ];
    expect(extendedLimit(sessions, limit, { extension: granted(5) })).toEqual({ ...limit, value: 15 });
    expect(extendedLimit(sessions, hours, { extension: granted(2) })).toEqual({ ...hours, value: 30 });
    expect(extendedLimit(sessions, limit, {})).toEqual(limit);
  });
});

describe('a limit', () => {
  it('starts with what it counts from, and never before acceptance', () => {
    const moments = { receivedAt: march('02T09:00'), acceptedAt: march('04T09:00') };
    expect(startOfLimit({ from: 'receipt' }, moments)).toBe(march('02T09:00'));
    expect(startOfLimit({ from: 'acceptance' }, moments)).toBe(march('04T09:00'));
    expect(startOfLimit({ from: 'receipt' }, { acceptedAt: march('04T09:00') })).toBe(march('04T09:00'));
    expect(startOfLimit({ from: 'receipt' }, { receivedAt: march('02T09:00') })).toBeUndefined();
  });
});
