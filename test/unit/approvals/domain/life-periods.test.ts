import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import type { Dossier } from '../../../../functions/approvals/domain/dossier.ts';
import { whatIsDue } from '../../../../functions/approvals/domain/due-action.ts';
import { lastDayOf, lifeMoments } from '../../../../functions/approvals/domain/life-moments.ts';
import { dateOf } from '../../../../shared/kernel/working-days/day.ts';
import { appraisal, askedCorrection, demoClock, inMarch, march } from '../../../builders/case-in-hand.ts';
import {
  accepted,
  aForm,
  dossierOf,
  passed,
  received,
  waitingFor,
} from '../../../builders/dossier-in-hand.ts';
import { servedRight } from '../../../builders/right-in-hand.ts';

const due = (dossier: Dossier, one: ApprovalCase, now: string) =>
  whatIsDue(demoClock, dossier, one, inMarch(now));
const none = { kind: 'none' };

describe('the period that runs', () => {
  const last = (one: ApprovalCase) => {
    const found = lastDayOf(demoClock, one);
    return found && [found.kind, dateOf(found.day)];
  };

  it('is the reporting, once something was reported', () => {
    const reported = { at: march('03T09:00'), defects: [] };
    expect(last(received('S2-12', { reported }))).toEqual(['send-notice', '2026-03-05']);
    expect(last(received('S2-12'))).toBeUndefined();
  });

  it('is the correction, once its notice was served', () => {
    const served = askedCorrection({ servedAt: march('04T09:00') });
    expect(last(accepted('S2-12', { state: 6, corrections: [served] }))).toEqual([
      'lapse-correction',
      '2026-03-11',
    ]);
    expect(last(accepted('S2-12', { state: 6, corrections: [askedCorrection()] }))).toBeUndefined();
  });

  it('is the special procedure that has declared its length', () => {
    expect(last(accepted('S2-12', { state: 9, stops: [appraisal()] }))).toEqual(['resume', '2026-03-06']);
    expect(last(accepted('S2-12', { state: 9 }))).toBeUndefined();
  });

  it('is the limit of an item that is approved by default', () => {
    const tacit = { basis: '默认同意规则', paperDays: 1 };
    expect(last(accepted('S2-12', { tacit }))).toEqual(['pass-by-default', '2026-03-16']);
    expect(last(accepted('S2-12'))).toBeUndefined();
  });

  it('is none of a case that waits, or is over', () => {
    const tacit = { basis: '默认同意规则', paperDays: 1 };
    for (const one of [waitingFor('S2-12', { tacit }), passed('S2-12', { tacit })])
      expect(last(one)).toBeUndefined();
    expect(last(waitingFor('S2-12', { notOpened: true, tacit }))).toBeUndefined();
  });

  it('ends with its last day, unless that is provisional', () => {
    const stops = [appraisal()];
    expect(lifeMoments(demoClock, accepted('S2-12', { state: 9, stops }))).toEqual([inMarch('07T00:00')]);
    const late = [appraisal({ from: '2026-12-30T09:00:00.000+08:00' })];
    expect(lifeMoments(demoClock, accepted('S2-12', { state: 9, stops: late }))).toEqual([]);
    expect(lifeMoments(demoClock, accepted('S2-12'))).toEqual([]);
  });
});

describe('the end of a period', () => {
  it('lapses a correction with the first moment of the next day', () => {
    const served = askedCorrection({ servedAt: march('04T09:00') });
    const one = accepted('S2-12', { state: 6, corrections: [served] });
    expect(due(dossierOf(), one, '11T23:59')).toEqual(none);
    expect(due(dossierOf(), one, '12T00:00')).toEqual({ kind: 'lapse-correction', at: march('12T00:00') });
  });

  it('resumes, or passes by default, with the last moment of the day itself', () => {
    const stopped = accepted('S2-12', { state: 9, stops: [appraisal()] });
    expect(due(dossierOf(), stopped, '07T00:00')).toEqual({
      kind: 'resume',
      at: '2026-03-06T23:59:59.000+08:00',
    });
    const tacit = accepted('S2-12', { tacit: { basis: '默认同意规则', paperDays: 1 } });
    expect(due(dossierOf(), tacit, '17T00:00')).toEqual({
      kind: 'pass-by-default',
      at: '2026-03-16T23:59:59.000+08:00',
    });
  });

  it('passes by default even where a hearing was asked for and never held', () => {
    const hearing = { ...servedRight, hearingAskedAt: march('05T09:00') };
    const one = accepted('S2-12', { tacit: { basis: '默认同意规则', paperDays: 1 }, hearing });
    expect(due(dossierOf(), one, '17T00:00')).toMatchObject({ kind: 'pass-by-default' });
  });

  it('sends what was reported, and nothing of a form that nobody knows', () => {
    const reported = { at: march('03T09:00'), defects: [{ material: 'traffic-report', what: '缺页' }] };
    const one = received('S2-12', { reported });
    const dossier = dossierOf({ cases: [one], applications: [aForm()] });
    expect(due(dossier, one, '06T00:00')).toMatchObject({
      kind: 'send-notice',
      at: march('06T00:00'),
      notice: { moved: [{ one: { state: 6, corrections: [{ askedAt: march('06T00:00') }] } }] },
    });
    expect(due(dossierOf({ cases: [one] }), one, '06T00:00')).toEqual(none);
  });

  it('comes before the silence of members, and that before their reminder', () => {
    const gas = { department: 'gas', askedAt: march('03T09:00'), until: '2026-03-09', joint: false };
    const water = { ...gas, department: 'water', until: '2026-03-11' };
    const one = accepted('S2-12', { consultations: [gas, water] });
    expect(due(dossierOf(), one, '10T09:00')).toMatchObject({
      kind: 'opinions-silent',
      departments: ['gas'],
    });
    const heard = [{ ...gas, endedAt: march('09T09:00') }, water];
    expect(due(dossierOf(), { ...one, consultations: heard }, '10T09:00')).toMatchObject({
      kind: 'remind-members',
      departments: ['water'],
    });
    const stops = [appraisal()];
    expect(due(dossierOf(), { ...one, state: 9, stops }, '10T09:00')).toMatchObject({ kind: 'resume' });
  });

  it('tells a light that has turned, last of all', () => {
    const one = accepted('S2-12', { nextTimer: march('12T00:00') });
    expect(due(dossierOf(), one, '11T23:59')).toEqual(none);
    expect(due(dossierOf(), one, '12T00:00')).toEqual({
      kind: 'remind',
      passed: { timer: 'yellow', at: march('12T00:00') },
      waitsFor: [],
    });
  });
});
