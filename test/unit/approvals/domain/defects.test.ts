import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import { reportDefects } from '../../../../functions/approvals/domain/report-defects.ts';
import { askedCorrection, demoClock, inMarch, march } from '../../../builders/case-in-hand.ts';
import {
  accepted,
  aForm,
  dossierOf,
  passed,
  received,
  waitingFor,
} from '../../../builders/dossier-in-hand.ts';

const form = aForm();
const defect = { material: 'site-plan', what: '缺少竖向标高' };
const defects = [defect];
const later = received('S2-03', { receivedAt: march('04T10:00') });
const dossier = (cases: readonly ApprovalCase[]) => dossierOf({ cases, applications: [form] });
const noticed = received('S2-01', { state: 6, corrections: [askedCorrection({ accepted: false })] });

describe('what a department reports', () => {
  const report = (
    one: ApprovalCase,
    {
      others = [],
      now = '04T10:00',
      found = defects,
    }: { others?: ApprovalCase[]; now?: string; found?: typeof defects } = {},
  ) => reportDefects(demoClock, dossier([one, ...others]), one, { defects: found, now: inMarch(now) });
  const other = received('S2-09');

  it('in receipt waits for the notice of the form', () => {
    const done = report(received('S2-12', { version: 4, revision: 6 }), { others: [other] });
    expect(done).toMatchObject({
      kind: 'reported',
      one: {
        state: 1,
        version: 5,
        revision: 7,
        reported: { at: march('04T10:00'), defects },
        nextTimer: march('06T00:00'),
      },
    });
  });

  it('is too late when the days of reporting are over, in a form of several cases', () => {
    expect(report(received('S2-12'), { others: [other], now: '05T23:59' })).toMatchObject({
      kind: 'reported',
    });
    expect(() => report(received('S2-12'), { others: [other], now: '06T00:00' })).toThrow(
      expect.objectContaining({ code: 'cases.report-late', facts: { last: '2026-03-05' } }),
    );
    expect(report(received('S2-12'), { now: '06T00:00' })).toMatchObject({ kind: 'reported' });
  });

  it('after acceptance is asked at once, in a paper of its own', () => {
    const number = '2602-330112-89-01-306278-S2-12-004-01';
    expect(report(accepted('S2-12'))).toMatchObject({
      kind: 'asked',
      released: false,
      states: [6],
      document: { number, kind: 'correction', respond: { what: 'correct', days: 15 } },
      one: { papers: 1, corrections: [{ notice: number, accepted: true, defects }] },
    });
    expect(report(accepted('S2-12'), { others: [noticed], now: '20T10:00' })).toMatchObject({
      released: false,
    });
  });

  it.each([
    [
      'after acceptance',
      accepted('S2-12', { state: 7, corrections: [askedCorrection({ endedAt: march('03T15:00') })] }),
      [],
    ],
    [
      'in receipt',
      received('S2-12', {
        state: 7,
        corrections: [askedCorrection({ accepted: false, endedAt: march('03T15:00') })],
      }),
      [other],
    ],
    ['where the notice of the form has gone', received('S2-12'), [noticed]],
  ] as const)('a second time %s needs a release, which is used', (_, one, others) => {
    expect(() => report(one, { others: [...others] })).toThrow(
      expect.objectContaining({ code: 'cases.second-notice', facts: { item: 'S2-12' } }),
    );
    const releases = [{ move: 'correction', reason: '新问题', givenAt: march('04T09:00') }];
    expect(report({ ...one, releases }, { others: [...others] })).toMatchObject({
      kind: 'asked',
      released: true,
      one: { state: 6, releases: [{ usedAt: march('04T10:00') }] },
    });
  });

  it('a second time in receipt is not bound to the days of reporting', () => {
    const corrections = [askedCorrection({ accepted: false, endedAt: march('03T15:00') })];
    const releases = [{ move: 'correction', reason: '新问题', givenAt: march('04T09:00') }];
    const again = received('S2-12', { state: 7, corrections, releases });
    expect(report(again, { others: [other], now: '09T10:00' })).toMatchObject({ kind: 'asked' });
  });

  it('of a case that opened later follows from a prerequisite, and is asked at once', () => {
    const follows = [{ ...defect, follows: 'S2-01' }];
    expect(report(later, { found: follows, others: [noticed] })).toMatchObject({
      kind: 'asked',
      released: false,
      one: { corrections: [{ accepted: false, defects: follows }] },
    });
    const wrong = [...follows, { ...defect, follows: 'S2-12' }, ...defects];
    const message = 'S1-10 S1-13 S2-01 S2-02 S2-06';
    const issue = (index: number) => ({
      path: `/body/items/${index}/follows`,
      code: 'cases.defect-not-new',
      message,
    });
    expect(() => report(later, { found: wrong })).toThrow(
      expect.objectContaining({
        code: 'cases.defect-not-new',
        facts: { item: 'S2-03', before: message.split(' ') },
        issues: [issue(1), issue(2)],
      }),
    );
  });

  it('is bound to nothing of receipt once the case is accepted', () => {
    const one = accepted('S2-03', { receivedAt: march('04T10:00') });
    expect(report(one, { now: '20T10:00' })).toMatchObject({ kind: 'asked', released: false });
  });

  it.each([waitingFor('S2-12'), passed('S2-12'), accepted('S2-12', { state: 9 })])(
    'is refused where the case stands otherwise: $state',
    (one) => {
      expect(() => report(one)).toThrow(
        expect.objectContaining({ code: 'cases.state-conflict', facts: { state: one.state, item: 'S2-12' } }),
      );
    },
  );
});
