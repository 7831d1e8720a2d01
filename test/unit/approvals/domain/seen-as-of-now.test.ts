import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import { asOfNow } from '../../../../functions/approvals/domain/as-of-now.ts';
import type { Dossier } from '../../../../functions/approvals/domain/dossier.ts';
import { askedCorrection, demoClock, demoRules, inMarch, march } from '../../../builders/case-in-hand.ts';
import {
  accepted,
  aForm,
  aStage,
  caseIdOf,
  dossierOf,
  otherWorks,
  passed,
  received,
  refused,
  waitingFor,
} from '../../../builders/dossier-in-hand.ts';

const open = (item: string) => ({ [item]: { caseId: caseIdOf(item), standing: 'open' as const } });
const seen = (dossier: Dossier, now = '20T09:00') =>
  asOfNow({ rules: demoRules, clock: demoClock, now: inMarch(now) }, dossier);
const one = ({ cases }: Dossier, item: string): ApprovalCase | undefined =>
  cases.find((found) => found.item === item);
const land = passed('S1-10', { doneAt: march('01T10:00') });

describe('a project that nobody has written for a while', () => {
  it('is as it was when nothing is due, and when only a light has turned', () => {
    const quiet = dossierOf({ cases: [land, accepted('S2-12', { nextTimer: march('12T00:00') })] });
    expect(seen(quiet)).toBe(quiet);
  });

  it('is seen with silence as acceptance', () => {
    const stages = [aStage(2, open('S2-12'))];
    const after = seen(dossierOf({ cases: [received('S2-12')], stages }));
    expect(after.cases).toMatchObject([{ state: 8, acceptedAt: march('02T09:00') }]);
    expect(after.stages).toEqual(stages);
  });

  it('is seen with what has opened, and with what follows from that', () => {
    const cases = [waitingFor('S2-03'), land, passed('S2-01')];
    expect(one(seen(dossierOf({ cases })), 'S2-03')).toMatchObject({
      state: 8,
      receivedAt: march('04T10:00'),
      acceptedAt: march('04T10:00'),
    });
    expect(one(seen(dossierOf({ cases }), '05T09:00'), 'S2-03')).toMatchObject({ state: 1 });
  });

  it('is seen with what has ended along a chain, in whatever order it lies, and its stages count that', () => {
    const cases = [waitingFor('S3-05'), waitingFor('S3-01'), waitingFor('S2-03'), refused('S2-01'), land];
    const stages = [
      aStage(1, { 'S1-10': { caseId: land.caseId, standing: 'passed' } }),
      aStage(2, open('S2-03')),
      aStage(2, open('S2-03'), { scope: otherWorks }),
      aStage(3, { ...open('S3-01'), ...open('S3-05') }),
    ];
    const after = seen(dossierOf({ cases, stages }));
    for (const item of ['S2-03', 'S3-01', 'S3-05'])
      expect(one(after, item)).toMatchObject({ notOpened: true, doneAt: march('04T11:00') });
    expect(after.stages).toMatchObject([
      { group: 1, items: { 'S1-10': {} } },
      { group: 2, items: {}, settledAt: march('04T11:00') },
      { group: 2, items: open('S2-03'), version: 1 },
      { group: 3, items: {}, settledAt: march('04T11:00') },
    ]);
  });

  it('is seen with what has lapsed, and what waited for it', () => {
    const lapsing = accepted('S2-01', {
      state: 6,
      corrections: [askedCorrection({ servedAt: march('04T09:00') })],
    });
    const stages = [aStage(2, { ...open('S2-01'), ...open('S2-03') })];
    const after = seen(dossierOf({ cases: [land, waitingFor('S2-03'), lapsing], stages }));
    expect(one(after, 'S2-01')).toMatchObject({ state: 13, doneAt: march('12T00:00') });
    expect(one(after, 'S2-03')).toMatchObject({ notOpened: true, doneAt: march('12T00:00') });
    expect(after.stages).toMatchObject([{ items: {}, settledAt: march('12T00:00') }]);
  });

  it('is seen with the milestone that has passed by default', () => {
    const tacit = { basis: '默认同意规则', paperDays: 1 };
    const stages = [aStage(2, { ...open('S2-03'), ...open('S2-12') })];
    const after = seen(dossierOf({ cases: [land, accepted('S2-03', { tacit })], stages }));
    expect(one(after, 'S2-03')).toMatchObject({ state: 11, byDefault: true });
    expect(after.stages).toMatchObject([
      {
        items: { 'S2-03': { standing: 'passed' }, 'S2-12': { standing: 'open' } },
        completedAt: '2026-03-16T23:59:59.000+08:00',
      },
    ]);
  });

  it('is seen with the notice of its form, for every case of it', () => {
    const reported = { at: march('03T09:00'), defects: [] };
    const cases = [received('S2-12', { reported }), received('S2-09', { reported }), received('S2-01')];
    const after = seen(dossierOf({ cases, applications: [aForm()] }), '06T00:00');
    expect(after.cases.map(({ item, state }) => [item, state])).toEqual([
      ['S2-12', 6],
      ['S2-09', 6],
      ['S2-01', 1],
    ]);
    const notices = after.cases.flatMap(({ corrections = [] }) => corrections.map(({ notice }) => notice));
    const number = '2602-330112-89-01-306278-S2-12-004-01';
    expect(notices).toEqual([number, number]);
  });
});
