import { describe, expect, it } from 'vitest';
import { askCorrection } from '../../../../functions/approvals/domain/ask-correction.ts';
import {
  correctionEnds,
  endCorrection,
  openCorrection,
  wasCorrected,
} from '../../../../functions/approvals/domain/correction.ts';
import { dateOf } from '../../../../shared/kernel/working-days/day.ts';
import {
  acceptedCase,
  askedCorrection,
  demoClock,
  inMarch,
  march,
  receivedCase,
} from '../../../builders/case-in-hand.ts';

const over = askedCorrection({ notice: 'notice-0', endedAt: march('02T12:00'), end: 'resubmitted' });
const now = inMarch('05T10:00');

describe('the correction that runs', () => {
  it('is the one that has not ended', () => {
    expect(openCorrection({ corrections: [over, askedCorrection()] })?.notice).toBe('notice-1');
    expect(openCorrection({ corrections: [over] })).toBeUndefined();
    expect(openCorrection({})).toBeUndefined();
  });

  it('ends alone; one that is over stays as it was', () => {
    const { corrections } = endCorrection(
      { corrections: [over, askedCorrection()] },
      march('05T10:00'),
      'lapsed',
    );
    expect(corrections).toEqual([over, askedCorrection({ endedAt: march('05T10:00'), end: 'lapsed' })]);
  });

  it('is nothing to end where none runs', () => {
    const one = acceptedCase({ corrections: [over] });
    expect(endCorrection(one, march('05T10:00'), 'lapsed')).toBe(one);
    expect(endCorrection(acceptedCase(), march('05T10:00'), 'lapsed')).not.toHaveProperty('corrections');
  });

  it('ends so many working days after its service, and not before that', () => {
    const served = askedCorrection({ servedAt: march('04T09:00') });
    const ends = correctionEnds(demoClock, { corrections: [over, served] });
    expect(ends && dateOf(ends)).toBe('2026-03-11');
    expect(correctionEnds(demoClock, { corrections: [askedCorrection()] })).toBeUndefined();
    expect(correctionEnds(demoClock, {})).toBeUndefined();
  });

  it('counts in receipt and after acceptance each by itself', () => {
    const one = { corrections: [askedCorrection({ accepted: false })] };
    expect([wasCorrected(one, false), wasCorrected(one, true)]).toEqual([true, false]);
    expect([wasCorrected({}, false), wasCorrected({}, true)]).toEqual([false, false]);
  });
});

describe('a correction that is asked', () => {
  const defects = [{ material: 'site-plan', what: '缺少竖向标高' }];

  it('before acceptance rests on the law, and takes the report with it', () => {
    const before = receivedCase({ reported: { at: march('03T09:00'), defects }, corrections: [over] });
    const { one, states } = askCorrection(demoClock, before, { notice: 'notice-1', defects, now });
    expect(states).toEqual([6]);
    expect(one).not.toHaveProperty('reported');
    expect(one.corrections).toEqual([
      over,
      {
        notice: 'notice-1',
        askedAt: march('05T10:00'),
        accepted: false,
        defects,
        days: 15,
        lapse: 'withdrawn',
        basis: '示范县工程建设项目审批补正规则（示例）',
      },
    ]);
    expect(one.stops).toEqual([
      {
        type: 'correction',
        basis: '行政许可法第三十二条',
        clocks: ['promise'],
        notice: 'notice-1',
        from: march('05T10:00'),
      },
    ]);
  });

  it('after acceptance rests on the rule of the county', () => {
    const { one } = askCorrection(demoClock, acceptedCase(), { notice: 'notice-1', defects, now });
    expect(one.stops).toMatchObject([{ basis: '示范县工程建设项目审批补正规则（示例）' }]);
    expect(one.corrections).toMatchObject([{ accepted: true }]);
  });

  it('is asked as of its legal moment', () => {
    const asked = { notice: 'notice-1', defects, now, effectiveAt: march('05T00:00') };
    const { one } = askCorrection(demoClock, receivedCase(), asked);
    expect(one.corrections).toMatchObject([{ askedAt: march('05T00:00') }]);
    expect(one.stops).toMatchObject([{ from: march('05T00:00') }]);
    expect(one.nextTimer).toBe('2026-04-04T00:00:00.000+08:00');
  });
});
