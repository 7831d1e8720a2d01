import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import { applyDue } from '../../../../functions/approvals/domain/apply-due.ts';
import { dueFirst, type Something } from '../../../../functions/approvals/domain/due-action.ts';
import { appraisal, askedCorrection, demoClock, inMarch, march } from '../../../builders/case-in-hand.ts';
import {
  accepted,
  aForm,
  caseIdOf,
  dossierOf,
  dueIn,
  passed,
  passedLand,
  received,
  refused,
  waitingFor,
  waitingPermit,
} from '../../../builders/dossier-in-hand.ts';

describe('what is written first', () => {
  const chain = (review: ApprovalCase) => dossierOf({ cases: [passedLand, review, waitingPermit] });
  const first = (review: ApprovalCase, now = '20T09:00') => {
    const found = dueFirst(demoClock, chain(review), waitingPermit, inMarch(now));
    return found && [found.one.caseId, found.action.kind];
  };
  const lapsing = accepted('S2-01', {
    state: 6,
    corrections: [askedCorrection({ servedAt: march('04T09:00') })],
  });

  it('is the end of what the case waits for', () => {
    expect(first(lapsing)).toEqual([caseIdOf('S2-01'), 'lapse-correction']);
    const ending = waitingFor('S2-01');
    const dossier = dossierOf({ cases: [refused('S1-10'), ending, waitingPermit] });
    expect(dueFirst(demoClock, dossier, waitingPermit, inMarch('20T09:00'))?.one.caseId).toBe(ending.caseId);
    const tacit = accepted('S2-01', { tacit: { basis: '默认同意规则', paperDays: 1 } });
    expect(first(tacit)).toEqual([caseIdOf('S2-01'), 'pass-by-default']);
  });

  it('is no silence, and no reminder, of what the case waits for', () => {
    expect(first(received('S2-01'))).toBeUndefined();
    expect(first(accepted('S2-01', { nextTimer: march('12T00:00') }))).toBeUndefined();
  });

  it('is otherwise what is due to the case itself', () => {
    expect(first(passed('S2-01'))).toEqual([caseIdOf('S2-03'), 'open']);
    expect(first(accepted('S2-01'))).toBeUndefined();
    expect(first(refused('S2-01', { nextTimer: march('12T00:00') }))).toEqual([caseIdOf('S2-03'), 'end']);
  });

  it('is nothing of what the case does not wait for', () => {
    const other = { ...lapsing, item: 'S2-09', caseId: 'cas_other' };
    const dossier = dossierOf({ cases: [passedLand, accepted('S2-01'), other, waitingPermit] });
    expect(dueFirst(demoClock, dossier, waitingPermit, inMarch('20T09:00'))).toBeUndefined();
  });
});

describe('what is due, applied', () => {
  const now = inMarch('20T09:00');
  const apply = (one: ApprovalCase, action: Something) => applyDue(demoClock, one, action, now);

  it('opens a case at the moment of its receipt', () => {
    const { one, states } = apply(waitingPermit, { kind: 'open', receivedAt: march('04T10:00') });
    expect([states, one.receivedAt, one.state]).toEqual([[1], march('04T10:00'), 1]);
  });

  it('ends it with the case that has failed, or with its works', () => {
    const at = march('04T11:00');
    const { one, states } = apply(waitingPermit, {
      kind: 'end',
      because: { item: 'S2-01', caseId: 'cas_1' },
      at,
    });
    expect(states).toEqual([]);
    expect(one).toMatchObject({ notOpened: true, doneAt: at, endedBy: 'cas_1' });
    expect(apply(waitingPermit, { kind: 'end', because: { item: 'S2-01' }, at }).one).not.toHaveProperty(
      'endedBy',
    );
  });

  it('accepts by silence as of what silence counts from', () => {
    const silent = { kind: 'accept-by-silence' } as const;
    expect(apply(received('S2-12'), silent).one.acceptedAt).toBe(march('02T09:00'));
    const again = received('S2-12', { state: 7, resubmittedAt: march('09T09:00') });
    expect(apply(again, silent).one.acceptedAt).toBe(march('09T09:00'));
    const { receivedAt: _, ...unreceived } = received('S2-12', { filedAt: march('03T09:00') });
    expect(apply(unreceived, silent).one.acceptedAt).toBe(march('03T09:00'));
  });

  it('lapses, resumes and passes as of the legal moment', () => {
    const lapsing = accepted('S2-12', { state: 6, corrections: [askedCorrection()] });
    expect(apply(lapsing, { kind: 'lapse-correction', at: march('12T00:00') })).toMatchObject({
      states: [7, 13],
      one: { doneAt: march('12T00:00') },
    });
    const stopped = accepted('S2-12', { state: 9, stops: [appraisal()] });
    expect(apply(stopped, { kind: 'resume', at: march('06T23:59') })).toMatchObject({
      states: [10],
      one: { stops: [{ to: march('06T23:59') }] },
    });
    expect(apply(accepted('S2-12'), { kind: 'pass-by-default', at: march('16T23:59') })).toMatchObject({
      states: [11],
      one: { byDefault: true, doneAt: march('16T23:59') },
    });
  });

  it('tells members without a move', () => {
    const consultations = [
      { department: 'gas', askedAt: march('03T09:00'), until: '2026-03-09', joint: false },
    ];
    const told = { departments: ['gas'], at: march('10T00:00') };
    const one = accepted('S2-12', { consultations });
    expect(apply(one, { kind: 'opinions-silent', ...told })).toMatchObject({
      states: [],
      one: { state: 8, consultations: [{ end: 'silent' }] },
    });
    expect(apply(one, { kind: 'remind-members', ...told })).toMatchObject({
      states: [],
      one: { consultations: [{ remindedAt: march('10T00:00') }] },
    });
  });

  it('reminds by the timer alone', () => {
    const passedTimer = { timer: 'yellow', at: march('12T00:00') } as const;
    const { one, states } = apply(accepted('S2-12'), { kind: 'remind', passed: passedTimer, waitsFor: [] });
    expect(states).toEqual([]);
    expect(one).toMatchObject({ version: 2, revision: 3 });
    expect(one.told).toContain('red@2026-03-16');
  });

  it('sends a notice to the cases that it names, and leaves another as it is', () => {
    const reported = { at: march('03T09:00'), defects: [] };
    const own = received('S2-12', { reported });
    const dossier = dossierOf({ cases: [own], applications: [aForm()] });
    const action = dueIn(dossier, own, '06T00:00');
    if (action.kind !== 'send-notice') throw new Error(action.kind);
    expect(apply(own, action)).toMatchObject({ states: [6], one: { caseId: own.caseId, state: 6 } });
    const other = received('S2-09');
    expect(apply(other, action)).toEqual({ one: other, states: [] });
  });
});
