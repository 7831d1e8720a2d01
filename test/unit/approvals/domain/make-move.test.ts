import { describe, expect, it } from 'vitest';
import { makeMove, moveTimer } from '../../../../functions/approvals/domain/make-move.ts';
import type { Move } from '../../../../functions/approvals/domain/moves.ts';
import { undoOf } from '../../../../functions/approvals/domain/undo.ts';
import {
  acceptedCase,
  appraisal,
  askedCorrection,
  demoClock,
  inMarch,
  march,
  receivedCase,
  waitingCase,
} from '../../../builders/case-in-hand.ts';

const now = inMarch('05T10:00');
const moved = (before: ReturnType<typeof acceptedCase>, move: Move, effectiveAt?: string) =>
  makeMove(demoClock, before, move, { now, ...(effectiveAt !== undefined && { effectiveAt }) });

describe('a move', () => {
  it('that the state does not allow is refused, with the state and the item', () => {
    expect(() => moved(receivedCase(), 'passed')).toThrow(
      expect.objectContaining({ code: 'cases.state-conflict', facts: { state: 1, item: 'S2-12' } }),
    );
  });

  it('does not open what has ended unopened', () => {
    expect(() => moved(waitingCase({ notOpened: true }), 'opened')).toThrow('cases.state-conflict');
  });

  it('counts once as version and once as write', () => {
    expect(moved(acceptedCase({ version: 5, revision: 9 }), 'passed').one).toMatchObject({
      version: 6,
      revision: 10,
    });
  });

  it('that opens a case receives it at the legal moment', () => {
    const { one, states } = moved(waitingCase(), 'opened', march('04T15:00'));
    expect(states).toEqual([1]);
    expect(one).toMatchObject({ state: 1, receivedAt: march('04T15:00'), notOpened: false });
    expect(one).not.toHaveProperty('doneAt');
    expect(one).not.toHaveProperty('acceptedAt');
    expect(one.nextTimer).toBe(march('12T00:00'));
  });

  it('that ends a waiting case leaves its state and its receipt away', () => {
    const { one, states } = moved(waitingCase(), 'not-opened', march('04T15:00'));
    expect(states).toEqual([]);
    expect(one).toMatchObject({ state: 0, notOpened: true, doneAt: march('04T15:00') });
    expect(one).not.toHaveProperty('receivedAt');
    expect(one.nextTimer).toBeUndefined();
  });

  it('that accepts a case starts its clocks at the legal moment, and tells a light that has turned since', () => {
    const late = makeMove(demoClock, receivedCase(), 'accepted', {
      now: inMarch('20T10:00'),
      effectiveAt: march('02T09:00'),
    });
    expect(late.one).toMatchObject({ state: 8, accepted: true, acceptedAt: march('02T09:00') });
    expect(late.one.nextTimer).toBe(march('12T00:00'));
    expect(moved(receivedCase(), 'accepted').one).toMatchObject({ acceptedAt: march('05T10:00') });
  });

  it('that leaves the state as it is ends nothing', () => {
    const { one, states } = moved(acceptedCase({ stops: [appraisal()] }), 'extended');
    expect(states).toEqual([]);
    expect(one).toMatchObject({ state: 8, accepted: true });
    expect(one).not.toHaveProperty('doneAt');
    expect(one.stops).toEqual([appraisal()]);
    expect(one.receivedAt).toBe(march('02T09:00'));
    expect(one.acceptedAt).toBe(march('02T09:00'));
  });

  it.each([
    ['resumed', 9, [10]],
    ['withdrawn', 9, [10, 14]],
    ['passed', 10, [11]],
  ] as const)('%s ends the stop that runs', (move, state, to) => {
    const { one, states } = moved(acceptedCase({ state, stops: [appraisal()] }), move, march('04T10:00'));
    expect(states).toEqual(to);
    expect(one.stops).toEqual([appraisal({ to: march('04T10:00') })]);
  });

  it('resubmitted ends the stop, and the correction is for who resubmits to end', () => {
    const corrections = [askedCorrection()];
    const { one } = moved(acceptedCase({ state: 6, stops: [appraisal()], corrections }), 'resubmitted');
    expect(one.stops).toEqual([appraisal({ to: march('05T10:00') })]);
    expect(one.corrections).toEqual(corrections);
    expect(one).not.toHaveProperty('doneAt');
  });

  it('that closes a case ends its correction as withdrawn', () => {
    const { one } = moved(acceptedCase({ state: 6, corrections: [askedCorrection()] }), 'withdrawn');
    expect(one).toMatchObject({ state: 14, doneAt: march('05T10:00') });
    expect(one.corrections).toEqual([askedCorrection({ endedAt: march('05T10:00'), end: 'withdrawn' })]);
  });

  it('that revokes a case keeps the day of its decision', () => {
    const { one } = moved(acceptedCase({ state: 11, doneAt: march('04T10:00') }), 'revoked');
    expect(one).toMatchObject({ state: 15, doneAt: march('04T10:00'), revokedAt: march('05T10:00') });
    const passed = moved(acceptedCase(), 'passed').one;
    expect(passed).toMatchObject({ state: 11, doneAt: march('05T10:00') });
    expect(passed).not.toHaveProperty('revokedAt');
    expect(passed).not.toHaveProperty('notOpened', true);
  });
});

describe('the timer of a case that nobody has moved', () => {
  it('goes on to the next rung, which changes nothing that people must have seen', () => {
    const before = acceptedCase({ nextTimer: march('12T00:00') });
    const after = moveTimer(demoClock, before, inMarch('12T00:00'));
    expect(after).toMatchObject({ version: 2, revision: 3, nextTimer: march('17T00:00') });
    expect(after.told).toEqual(['yellow@2026-03-16']);
  });
});

describe('what a case remembers of its end', () => {
  it.each(['not-a-matter', 'acceptance-refused', 'refused'] as const)(
    'is how it stood before it was %s',
    (move) => {
      for (const state of [1, 6, 7, 8, 10] as const)
        expect(undoOf({ state }, move)).toEqual({ undo: { move, state } });
    },
  );

  it('is nothing of another move, and nothing of a state that no wrong click closes', () => {
    expect(undoOf({ state: 8 }, 'passed')).toEqual({});
    expect(undoOf({ state: 8 }, 'withdrawn')).toEqual({});
    for (const state of [0, 2, 9, 11] as const) expect(undoOf({ state }, 'refused')).toEqual({});
  });
});
