import { describe, expect, it } from 'vitest';
import { checkHearing } from '../../../../functions/approvals/domain/hearing.ts';
import { announceRevocation, revoke } from '../../../../functions/approvals/domain/revoke.ts';
import { type Right } from '../../../../functions/approvals/domain/right.ts';
import { acceptedCase, appraisal, demoClock, inMarch, march } from '../../../builders/case-in-hand.ts';
import { aRight, passedCase, servedRight } from '../../../builders/right-in-hand.ts';

const now = inMarch('05T10:00');

describe('a hearing that was offered', () => {
  const check = (hearing: Right | undefined, at = now, stops = [appraisal()]) =>
    checkHearing(demoClock, acceptedCase({ stops, ...(hearing && { hearing }) }), at);
  const asked = aRight({ ...servedRight, hearingAskedAt: march('04T09:00') });
  const held = (from: string, to?: string, type: 'hearing' | 'appraisal' = 'hearing') =>
    check(asked, inMarch('20T09:00'), [appraisal({ type, from, ...(to !== undefined && { to }) })]);

  it('holds the decision servedRight its period is over', () => {
    expect(() => check(servedRight)).toThrow(
      expect.objectContaining({ code: 'cases.period-running', facts: { until: '2026-03-10' } }),
    );
    expect(() => check(aRight())).toThrow(expect.objectContaining({ facts: { until: '—' } }));
    expect(() => check(servedRight, inMarch('11T00:00'))).not.toThrow();
    expect(() => check(undefined)).not.toThrow();
  });

  it('holds the decision servedRight it was held, after it was asked for', () => {
    expect(() => held(march('04T09:00'), march('05T09:00'))).not.toThrow();
    for (const wrong of [
      () => held(march('04T08:59'), march('05T09:00')),
      () => held(march('04T09:00')),
      () => held(march('04T09:00'), march('05T09:00'), 'appraisal'),
      () => check(asked, inMarch('20T09:00'), []),
    ])
      expect(wrong).toThrow('cases.hearing-owed');
    const { stops: _, ...unstopped } = acceptedCase({ hearing: asked });
    expect(() => checkHearing(demoClock, unstopped, inMarch('20T09:00'))).toThrow('cases.hearing-owed');
  });

  it('decides as soon as it was held, whatever is left of its period', () => {
    expect(() =>
      check(asked, now, [appraisal({ type: 'hearing', from: march('04T09:00'), to: march('05T09:00') })]),
    ).not.toThrow();
  });
});

describe('a revocation', () => {
  const again = (announced?: Right, held?: string, at = now) =>
    revoke(demoClock, passedCase(announced), held, at);

  it('is announced of what has passed alone', () => {
    const announced = announceRevocation(passedCase(), { notice: 'notice-3', days: 5 }, now);
    expect(announced).toMatchObject({
      state: 11,
      version: 3,
      revision: 3,
      announced: { notice: 'notice-3', toldAt: march('05T10:00'), days: 5 },
    });
    expect(() => announceRevocation(acceptedCase(), { notice: 'notice-3', days: 5 }, now)).toThrow(
      expect.objectContaining({ code: 'cases.state-conflict', facts: { state: 8, item: 'S2-12' } }),
    );
  });

  it('waits for the period, unless the owner was heard', () => {
    expect(() => again(servedRight)).toThrow(
      expect.objectContaining({ code: 'cases.period-running', facts: { until: '2026-03-10' } }),
    );
    expect(() => again(aRight())).toThrow(expect.objectContaining({ facts: { until: '—' } }));
    expect(() => again()).toThrow(
      expect.objectContaining({ code: 'cases.period-running', facts: { until: '—' } }),
    );
    expect(again(servedRight, undefined, inMarch('11T00:00'))).toMatchObject({
      states: [15],
      one: { state: 15 },
    });
    expect(again({ ...servedRight, statedAt: march('04T09:00') }).states).toEqual([15]);
  });

  it('waits for the hearing that was asked for', () => {
    const asked = { ...servedRight, hearingAskedAt: march('04T09:00') };
    expect(() => again(asked)).toThrow('cases.hearing-owed');
    expect(() => again(asked, undefined, inMarch('20T09:00'))).toThrow('cases.hearing-owed');
    for (const held of ['2026-03-04', '2026-03-05']) expect(again(asked, held).states).toEqual([15]);
    // Before it was asked for, and still to come.
    for (const wrong of ['2026-03-03', '2026-03-06'])
      expect(() => again(asked, wrong)).toThrow('cases.hearing-owed');
  });

  it('is none of a case that has not passed, whatever was announced', () => {
    expect(() => revoke(demoClock, acceptedCase({ announced: servedRight }), undefined, now)).toThrow(
      'cases.state-conflict',
    );
  });
});
