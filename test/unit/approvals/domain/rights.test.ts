// long: a right from the paper that tells it to its end, one step after the other
import { describe, expect, it } from 'vitest';
import { beginPeriod } from '../../../../functions/approvals/domain/begin-period.ts';
import { askForHearing, isOver, state } from '../../../../functions/approvals/domain/right.ts';
import { acceptedCase, askedCorrection, demoClock, inMarch, march } from '../../../builders/case-in-hand.ts';
import { aRight, passedCase, servedRight } from '../../../builders/right-in-hand.ts';

const now = inMarch('05T10:00');

describe('the period of a right', () => {
  it('is over on the day after its last one, and never before service', () => {
    expect(isOver(demoClock, servedRight, inMarch('10T23:59'))).toBe(false);
    expect(isOver(demoClock, servedRight, inMarch('11T00:00'))).toBe(true);
    expect(isOver(demoClock, aRight(), inMarch('31T00:00'))).toBe(false);
  });

  it('is not over by a provisional day', () => {
    expect(isOver(demoClock, aRight({ until: '2027-01-06' }), Date.parse('2027-02-01T09:00:00+08:00'))).toBe(
      false,
    );
  });

  it('begins with the service of its own paper, once', () => {
    const served = { number: 'notice-3', servedAt: march('04T15:00') };
    const before = acceptedCase({
      hearing: aRight(),
      announced: aRight({ notice: 'notice-4' }),
      corrections: [askedCorrection({ endedAt: march('03T15:00') })],
    });
    const begun = beginPeriod(demoClock, before, served, now);
    expect(begun).toMatchObject({ until: '2026-03-11', provisional: false });
    expect(begun?.one).toMatchObject({
      version: 2,
      revision: 3,
      hearing: aRight({ servedAt: served.servedAt, until: '2026-03-11' }),
      announced: aRight({ notice: 'notice-4' }),
      corrections: [askedCorrection({ endedAt: march('03T15:00') })],
    });
    expect(begun?.one.announced).not.toHaveProperty('until');
    expect(begun?.one.corrections?.[0]).not.toHaveProperty('until');
    expect(begun && beginPeriod(demoClock, begun.one, served, now)).toBeUndefined();
  });

  it('begins for a correction, whose lapse is then the next moment', () => {
    const over = askedCorrection({ notice: 'notice-0' });
    const before = acceptedCase({ state: 6, corrections: [over, askedCorrection()] });
    const begun = beginPeriod(demoClock, before, { number: 'notice-1', servedAt: march('04T15:00') }, now);
    expect(begun?.one.corrections).toEqual([
      over,
      askedCorrection({ servedAt: march('04T15:00'), until: '2026-03-11', provisional: false }),
    ]);
    expect(begun?.one).not.toHaveProperty('hearing');
    expect(begun?.one).not.toHaveProperty('announced');
  });

  it('begins for an announcement alone, and is marked when its last day is provisional', () => {
    const before = passedCase(aRight());
    const begun = beginPeriod(
      demoClock,
      before,
      { number: 'notice-3', servedAt: '2026-12-30T09:00:00.000+08:00' },
      now,
    );
    expect(begun).toMatchObject({
      provisional: true,
      one: { announced: { until: begun?.until, provisional: true } },
    });
    expect(begun?.one).not.toHaveProperty('corrections');
  });

  it('begins late where its first service is told late', () => {
    const served = { number: 'notice-3', servedAt: march('03T15:00') };
    const begun = beginPeriod(demoClock, acceptedCase({ hearing: aRight() }), served, inMarch('20T09:00'));
    expect(begun?.until).toBe('2026-03-10');
  });

  it('runs from the earliest service, unless it would be over by that already', () => {
    const running = aRight({ servedAt: march('04T15:00'), until: '2026-03-11' });
    const again = (servedAt: string, at = '05T10:00', one = acceptedCase({ hearing: running })) =>
      beginPeriod(demoClock, one, { number: 'notice-3', servedAt }, inMarch(at))?.one.hearing;
    expect(again(march('03T15:00'))).toEqual(
      aRight({ servedAt: march('03T15:00'), until: '2026-03-10', provisional: false }),
    );
    expect(again(march('03T15:00'), '10T23:59')).toBeDefined();
    for (const untaken of [
      again(march('03T15:00'), '11T00:00'),
      again(march('04T15:00')),
      again(march('05T09:00')),
    ])
      expect(untaken).toBeUndefined();
  });

  it('does not move once it has ended', () => {
    const ended = askedCorrection({ servedAt: march('04T15:00'), endedAt: march('05T09:00') });
    const served = { number: 'notice-1', servedAt: march('03T15:00') };
    expect(beginPeriod(demoClock, acceptedCase({ corrections: [ended] }), served, now)).toBeUndefined();
  });

  it('begins with no other paper', () => {
    const served = { number: 'notice-9', servedAt: march('04T15:00') };
    expect(beginPeriod(demoClock, acceptedCase({ hearing: aRight() }), served, now)).toBeUndefined();
    expect(beginPeriod(demoClock, acceptedCase(), served, now)).toBeUndefined();
  });
});

describe('the owner of a case', () => {
  it('states once, of what it was told last', () => {
    const before = acceptedCase({
      state: 11,
      announced: servedRight,
      hearing: aRight({ notice: 'notice-2' }),
    });
    const after = state(demoClock, before, '材料真实', now);
    expect(after).toMatchObject({
      version: 3,
      revision: 3,
      announced: { ...servedRight, statedAt: march('05T10:00'), statement: '材料真实' },
      hearing: aRight({ notice: 'notice-2' }),
    });
    expect(() => state(demoClock, after, '材料真实', now)).toThrow('cases.right-used');
    expect(after.hearing).not.toHaveProperty('statedAt');
  });

  it('asks for a hearing once, also when it has stated', () => {
    const stated = state(demoClock, acceptedCase({ hearing: servedRight }), '材料真实', now);
    const after = askForHearing(demoClock, stated, '有异议', now);
    expect(after.hearing).toMatchObject({
      statement: '材料真实',
      hearingAskedAt: march('05T10:00'),
      hearingReason: '有异议',
    });
    expect(after.version).toBe(4);
    expect(() => askForHearing(demoClock, after, '有异议', now)).toThrow('cases.right-used');
  });

  it.each([
    ['that it was not told of', acceptedCase(), 'cases.right-untold', {}],
    [
      'in a decision that was made',
      acceptedCase({ state: 11, hearing: servedRight }),
      'cases.right-untold',
      {},
    ],
    ['in what was withdrawn', acceptedCase({ state: 14, hearing: servedRight }), 'cases.right-untold', {}],
    ['of what was revoked', acceptedCase({ state: 15, announced: servedRight }), 'cases.right-untold', {}],
    [
      'whose period is over',
      acceptedCase({ hearing: aRight({ servedAt: '2026-02-26T09:00:00.000+08:00', until: '2026-03-04' }) }),
      'cases.period-over',
      { until: '2026-03-04' },
    ],
  ])('has no right %s', (_, one, code, facts) => {
    for (const exercise of [state, askForHearing])
      expect(() => exercise(demoClock, one, '有异议', now)).toThrow(expect.objectContaining({ code, facts }));
  });
});
