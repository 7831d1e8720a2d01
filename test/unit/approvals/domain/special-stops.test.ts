import { describe, expect, it } from 'vitest';
import { declaredEnd, runningSpecial } from '../../../../functions/approvals/domain/declared-end.ts';
import { suspend } from '../../../../functions/approvals/domain/suspend.ts';
import { dateOf } from '../../../../shared/kernel/working-days/day.ts';
import { acceptedCase, appraisal, demoClock, inMarch, march } from '../../../builders/case-in-hand.ts';

const now = inMarch('05T10:00');
const asked = { type: 'appraisal', basis: '行政许可法第四十五条', days: 4, notice: 'notice-2', now } as const;
const over = appraisal({ to: march('04T12:00') });
const survey = appraisal({ type: 'site-survey', to: march('04T12:00') });

describe('a special procedure', () => {
  it('begins with what its paper says', () => {
    const { one, states, stop } = suspend(demoClock, acceptedCase({ stops: [survey] }), asked);
    expect(states).toEqual([9]);
    expect(stop).toEqual({
      type: 'appraisal',
      basis: '行政许可法第四十五条',
      clocks: ['promise', 'statute'],
      notice: 'notice-2',
      declared: { value: 4, unit: 'working-days' },
      from: march('05T10:00'),
    });
    expect(one.stops).toEqual([survey, stop]);
    expect(one.nextTimer).toBe(march('12T00:00'));
  });

  it('is told as a repetition only where it could run', () => {
    expect(() => suspend(demoClock, acceptedCase({ stops: [survey, over] }), asked)).toThrow(
      expect.objectContaining({ code: 'cases.stop-repeated', facts: { type: 'appraisal' } }),
    );
    expect(() => suspend(demoClock, acceptedCase({ state: 9, stops: [over] }), asked)).toThrow(
      'cases.state-conflict',
    );
  });

  it('runs again with a release, which it uses; a first one uses none', () => {
    const releases = [{ move: 'suspension', reason: '须重新评审', givenAt: march('05T09:00') }];
    const again = suspend(demoClock, acceptedCase({ stops: [over], releases }), asked);
    expect(again.one.releases).toEqual([{ ...releases[0], usedAt: march('05T10:00') }]);
    const first = suspend(demoClock, acceptedCase({ releases }), asked);
    expect(first.one.releases).toEqual(releases);
  });

  it('runs while it has no end, and a correction is none', () => {
    const running = appraisal();
    expect(runningSpecial({ stops: [over, running] })).toBe(running);
    expect(runningSpecial({ stops: [appraisal({ type: 'correction' })] })).toBeUndefined();
    expect(runningSpecial({ stops: [over] })).toBeUndefined();
    expect(runningSpecial({})).toBeUndefined();
  });

  it('has the last day that it declared, if it did', () => {
    const end = declaredEnd(demoClock, appraisal());
    expect(end && dateOf(end)).toBe('2026-03-06');
    const { declared: _, ...undeclared } = appraisal();
    expect(declaredEnd(demoClock, undeclared)).toBeUndefined();
  });
});
