import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import { countsClaim, lastMomentOf } from '../../../../functions/approvals/domain/claim.ts';
import type { Outage } from '../../../../functions/approvals/domain/outage.ts';
import {
  acceptedCase,
  appraisal,
  askedCorrection,
  inMarch,
  march,
  waitingCase,
} from '../../../builders/case-in-hand.ts';

const last = march('09T09:00');
const lastOfDay = '2026-03-09T23:59:59+08:00';
const right = { notice: 'n', toldAt: march('03T09:00'), days: 5 };
const member = { department: 'gas', askedAt: march('03T09:00'), until: '2026-03-10', joint: false };
const silent = (joint: boolean) => ({ ...member, joint, endedAt: last, end: 'silent' as const });
const release = { move: 'correction', reason: 'r', givenAt: march('03T09:00') };

describe('the last act on a case', () => {
  it.each<[string, Partial<ApprovalCase>, string?]>([
    ['its filing', { filedAt: last }],
    ['its receipt', { receivedAt: last }],
    ['its acceptance', { acceptedAt: last }],
    ['what was handed in', { resubmittedAt: last }],
    ['a report', { reported: { at: last, defects: [] } }],
    ['an extension', { extension: { days: 1, reason: 'r', basis: 'b', at: last } }],
    ['the beginning of a stop', { stops: [appraisal({ from: last })] }],
    ['the end of a stop', { stops: [appraisal({ to: last })] }],
    ['a correction', { corrections: [askedCorrection({ askedAt: last })] }],
    ['its service', { corrections: [askedCorrection({ servedAt: last })] }],
    ['its end', { corrections: [askedCorrection({ endedAt: last })] }],
    ['a release', { releases: [{ ...release, givenAt: last }] }],
    ['its use', { releases: [{ ...release, usedAt: last }] }],
    ['a question to another department', { consultations: [{ ...member, askedAt: last }] }],
    ['its answer', { consultations: [{ ...member, endedAt: last }] }],
    ['a silence that the decision waited for', { consultations: [silent(true)] }],
    ['an announcement', { announced: { ...right, toldAt: last } }],
    ['the service of an announcement', { announced: { ...right, servedAt: last } }],
    ['a hearing that is offered', { hearing: { ...right, toldAt: last } }],
    ['a statement', { hearing: { ...right, statedAt: last } }],
    ['a hearing that is asked for', { hearing: { ...right, hearingAskedAt: last } }],
    ['the end of the period to ask for one', { hearing: { ...right, until: '2026-03-09' } }, lastOfDay],
    ['a mark', { reviews: [{ item: 'S1-10', caseId: 'cas_1', at: last }] }],
  ])('may be %s', (_, more, at = last) => {
    expect(lastMomentOf(acceptedCase(more))).toBe(Date.parse(at));
  });

  it.each<[string, Partial<ApprovalCase>]>([
    ['the silence of a department that the decision did not wait for', { consultations: [silent(false)] }],
    [
      'the end of the period when the hearing was asked for in it',
      { hearing: { ...right, hearingAskedAt: right.toldAt, until: '2026-03-09' } },
    ],
  ])('is not %s', (_, more) => {
    expect(lastMomentOf(acceptedCase(more))).toBe(inMarch('03T09:00'));
  });

  it('is its filing where nothing else has happened', () => {
    expect(lastMomentOf(waitingCase())).toBe(inMarch('02T09:00'));
  });
});

describe('a claimed moment', () => {
  const minutes = 60_000;
  const outage = (from: string, to: string): Outage => ({ from: march(from), to: march(to) });
  const counts = (claimed: string, now: string, outages: readonly Outage[] = [], one = acceptedCase()) =>
    countsClaim(one, inMarch(claimed), { now: inMarch(now), tolerance: 15 * minutes, outages });

  it('counts within the tolerance, to the minute', () => {
    expect(counts('05T10:00', '05T10:15')).toBe(true);
    expect(counts('05T10:00', '05T10:16')).toBe(false);
    expect(counts('05T10:00', '05T10:00')).toBe(true);
  });

  it('counts neither in the future nor before the last act, nor before acceptance', () => {
    expect(counts('05T10:01', '05T10:00')).toBe(false);
    expect(counts('02T09:00', '02T09:10')).toBe(true);
    expect(counts('02T08:59', '02T09:10')).toBe(false);
    expect(counts('05T10:00', '05T10:05', [], waitingCase())).toBe(false);
  });

  it('counts through an outage that covers it, when it came within the tolerance after that', () => {
    const down = [outage('05T10:00', '05T12:00')];
    expect(counts('05T10:00', '05T12:15', down)).toBe(true);
    expect(counts('05T10:00', '05T12:16', down)).toBe(false);
    expect(counts('05T09:59', '05T12:15', down)).toBe(false);
    expect(counts('05T12:00', '05T12:16', down)).toBe(false);
    expect(counts('05T11:59', '05T12:15', down)).toBe(true);
  });

  it('counts through outages that touch or overlap as through one, and not over a gap', () => {
    const touching = [outage('05T12:00', '05T14:00'), outage('05T10:00', '05T12:00')];
    expect(counts('05T10:30', '05T14:10', touching)).toBe(true);
    const overlapping = [outage('05T10:00', '05T11:00'), outage('05T10:00', '05T13:00')];
    expect(counts('05T10:30', '05T13:10', overlapping)).toBe(true);
    const apart = [outage('05T10:00', '05T12:00'), outage('05T12:01', '05T14:00')];
    expect(counts('05T10:30', '05T14:10', apart)).toBe(false);
  });
});
