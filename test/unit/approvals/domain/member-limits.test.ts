import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import type { ConsultationMember } from '../../../../functions/approvals/domain/consultation.ts';
import {
  consultationMoments,
  membersToRemind,
  silentMembers,
} from '../../../../functions/approvals/domain/consultation-timers.ts';
import { tellMembers } from '../../../../functions/approvals/domain/tell-members.ts';
import { acceptedCase, demoClock, inMarch, march } from '../../../builders/case-in-hand.ts';

/** Asked on Tuesday 3 March 2026; Monday the 9th is its last day, Friday the 6th the working day before. */
const member = (department: string, more: Partial<ConsultationMember> = {}): ConsultationMember => ({
  department,
  askedAt: march('03T09:00'),
  until: '2026-03-09',
  joint: false,
  ...more,
});
const asked = (consultations: ConsultationMember[], more: Partial<ApprovalCase> = {}) =>
  acceptedCase({ consultations, ...more });
const moments = (one: ApprovalCase) => consultationMoments(demoClock, one);
const silent = (one: ApprovalCase, now: string) => silentMembers(demoClock, one, inMarch(now));
const reminded = (one: ApprovalCase, now: string) => membersToRemind(demoClock, one, inMarch(now));

describe('the moments of a member', () => {
  it('are the end of its last day and the opening of the office on the working day before', () => {
    expect(moments(asked([member('water')]))).toEqual([inMarch('10T00:00'), inMarch('06T08:30')]);
  });

  it('are without a reminder once it was reminded, or when it was asked on that day', () => {
    expect(moments(asked([member('water', { remindedAt: march('06T08:30') })]))).toEqual([
      inMarch('10T00:00'),
    ]);
    expect(moments(asked([member('water', { askedAt: march('06T08:30') })]))).toEqual([inMarch('10T00:00')]);
    expect(moments(asked([member('water', { askedAt: march('06T08:29') })]))).toHaveLength(2);
  });

  it('are without an end while its last day is provisional', () => {
    expect(moments(asked([member('water', { until: '2027-01-06' })]))).toHaveLength(1);
  });

  it('are none once it has ended, and none of a case that is not reviewed any more', () => {
    expect(moments(asked([member('water', { endedAt: march('04T09:00') })]))).toEqual([]);
    expect(moments(asked([member('water')], { state: 11 }))).toEqual([]);
    for (const state of [6, 9, 10] as const)
      expect(moments(asked([member('water')], { state }))).toHaveLength(2);
  });
});

describe('a member whose limit is over', () => {
  it('is silent from the first moment of the next day', () => {
    expect(silent(asked([member('water')]), '09T23:59')).toBeUndefined();
    expect(silent(asked([member('water')]), '10T00:00')).toEqual({
      kind: 'opinions-silent',
      departments: ['water'],
      at: march('10T00:00'),
    });
  });

  it('is told with those of the same moment, the earliest first', () => {
    const all = [member('gas', { until: '2026-03-10' }), member('water'), member('culture')];
    expect(silent(asked(all), '20T09:00')).toMatchObject({
      departments: ['water', 'culture'],
      at: march('10T00:00'),
    });
  });

  it('has no objection, as of that moment, and nobody has acted', () => {
    const before = asked([member('water'), member('gas', { until: '2026-03-11' })]);
    const due = silent(before, '10T00:00');
    const after = due && tellMembers(demoClock, before, due, inMarch('10T00:00'));
    expect(after).toMatchObject({ version: 2, revision: 3, nextTimer: march('10T08:30') });
    expect(after?.consultations).toEqual([
      member('water', { endedAt: march('10T00:00'), end: 'silent' }),
      member('gas', { until: '2026-03-11' }),
    ]);
  });
});

describe('a member with one working day left', () => {
  it('is reminded when the office opens', () => {
    expect(reminded(asked([member('water')]), '06T08:29')).toBeUndefined();
    expect(reminded(asked([member('water')]), '06T08:30')).toEqual({
      kind: 'remind-members',
      departments: ['water'],
      at: march('06T08:30'),
    });
  });

  it('is reminded so many working days before as its county says', () => {
    const county = { ...demoClock.county, consultation: { days: 5, remindDays: 3 } };
    const [, moment] = consultationMoments({ ...demoClock, county }, asked([member('water')]));
    expect(moment).toBe(inMarch('04T08:30'));
  });

  it('is reminded once, and goes on to be awaited', () => {
    const before = asked([member('water')]);
    const due = reminded(before, '06T08:30');
    const after = due && tellMembers(demoClock, before, due, inMarch('06T08:30'));
    expect(after?.consultations).toEqual([member('water', { remindedAt: march('06T08:30') })]);
    expect(after?.nextTimer).toBe(march('10T00:00'));
    expect(after && reminded(after, '07T09:00')).toBeUndefined();
  });
});
