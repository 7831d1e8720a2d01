import { describe, expect, it } from 'vitest';
import { lapseCorrection, lapseRule } from '../../../../functions/approvals/domain/lapse-correction.ts';
import { reportEnds } from '../../../../functions/approvals/domain/report-ends.ts';
import { resubmit } from '../../../../functions/approvals/domain/resubmit.ts';
import { dateOf } from '../../../../shared/kernel/working-days/day.ts';
import {
  acceptedCase,
  askedCorrection,
  demoClock,
  inMarch,
  march,
  receivedCase,
  waitingCase,
} from '../../../builders/case-in-hand.ts';

const now = inMarch('05T10:00');

describe('what is handed in after a correction', () => {
  it('in receipt has silence count anew', () => {
    const before = receivedCase({ state: 6, corrections: [askedCorrection({ accepted: false })] });
    const { one, states } = resubmit(demoClock, before, now);
    expect(states).toEqual([7]);
    expect(one).toMatchObject({
      resubmittedAt: march('05T10:00'),
      corrections: [{ endedAt: march('05T10:00'), end: 'resubmitted' }],
      nextTimer: march('13T00:00'),
    });
  });

  it('after acceptance changes no beginning', () => {
    const before = acceptedCase({ state: 6, corrections: [askedCorrection()] });
    const { one } = resubmit(demoClock, before, now);
    expect(one).toMatchObject({ state: 7, corrections: [{ end: 'resubmitted' }] });
    expect(one).not.toHaveProperty('resubmittedAt');
  });
});

describe('a correction that lapses', () => {
  it('refuses or withdraws by the rule of the day on which it was asked', () => {
    expect(lapseRule(acceptedCase({ corrections: [askedCorrection()] }))).toBe('refused');
    expect(lapseRule(acceptedCase({ corrections: [askedCorrection({ lapse: 'withdrawn' })] }))).toBe(
      'withdrawn',
    );
    expect(lapseRule(acceptedCase())).toBe('withdrawn');
  });

  it('never refuses what is only taken note of, once that was accepted', () => {
    const corrections = [askedCorrection()];
    expect(lapseRule(acceptedCase({ itemType: 'filing', corrections }))).toBe('withdrawn');
    expect(lapseRule(receivedCase({ itemType: 'filing', corrections }))).toBe('refused');
  });

  it.each([
    ['refused', [7, 13]],
    ['withdrawn', [7, 14]],
  ] as const)('closes the case as %s at the end of the period', (lapse, to) => {
    const before = acceptedCase({ state: 6, corrections: [askedCorrection({ lapse })] });
    const { one, states } = lapseCorrection(demoClock, before, {
      at: march('12T00:00'),
      now: inMarch('13T09:00'),
    });
    expect(states).toEqual(to);
    expect(one).toMatchObject({
      doneAt: march('12T00:00'),
      corrections: [{ endedAt: march('12T00:00'), end: 'lapsed' }],
    });
  });
});

describe('the days of reporting', () => {
  it('are three working days from the receipt, or from the filing where nothing was received', () => {
    expect(dateOf(reportEnds(demoClock, receivedCase({ receivedAt: march('03T09:00') })))).toBe('2026-03-06');
    expect(dateOf(reportEnds(demoClock, waitingCase({ filedAt: march('04T09:00') })))).toBe('2026-03-09');
  });
});
