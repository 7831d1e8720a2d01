// long: every change of a stage in one place
import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import { closeInStages } from '../../../../functions/approvals/domain/close-stage.ts';
import { reopenStages } from '../../../../functions/approvals/domain/reopen-stages.ts';
import { demoRules, march } from '../../../builders/case-in-hand.ts';
import {
  accepted,
  aStage,
  dossierOf,
  otherWorks,
  passed,
  refused,
  waitingFor,
} from '../../../builders/dossier-in-hand.ts';

const open = (caseId: string) => ({ caseId, standing: 'open' }) as const;
const done = (caseId: string) => ({ caseId, standing: 'passed' }) as const;

describe('a stage whose cases close', () => {
  const moment = march('04T10:00');
  const close = (
    closed: readonly ApprovalCase[],
    stage = aStage(2, { 'S2-03': open('cas_S2-03'), 'S2-01': done('cas_S2-01') }),
    rules: typeof demoRules = demoRules,
  ) => closeInStages(rules, dossierOf({ stages: [aStage(1), stage] }), closed, moment);

  it('is completed and settled by its last milestone', () => {
    expect(close([passed('S2-03')])).toEqual([
      {
        stage: aStage(
          2,
          { 'S2-03': done('cas_S2-03'), 'S2-01': done('cas_S2-01') },
          { version: 2, completedAt: moment, settledAt: moment },
        ),
        completed: true,
        settled: true,
        undone: false,
      },
    ]);
  });

  it('lets go of what has not passed, and is settled by it without being completed', () => {
    expect(close([refused('S2-03')])).toEqual([
      {
        stage: aStage(2, { 'S2-01': done('cas_S2-01') }, { version: 2, settledAt: moment }),
        completed: false,
        settled: true,
        undone: false,
      },
    ]);
  });

  it('goes on while another case is open', () => {
    const items = { 'S2-03': open('cas_S2-03'), 'S2-12': open('cas_S2-12') };
    const [change] = close([passed('S2-03')], aStage(2, items));
    expect(change).toMatchObject({ completed: true, settled: false });
    expect(change?.stage).not.toHaveProperty('settledAt');
  });

  it('is completed by what had passed before another stage joined it, too', () => {
    const stages = [
      aStage(3, { 'S3-05': done('cas_S3-05') }),
      aStage(2, { 'S2-03': open('cas_S2-03') }, { stages: [2, 3] }),
    ];
    const dossier = dossierOf({ flowType: 4, stages });
    expect(closeInStages(demoRules, dossier, [passed('S2-03')], moment)).toMatchObject([{ completed: true }]);
  });

  it('is completed and settled once', () => {
    const before = aStage(
      2,
      { 'S2-03': done('cas_S2-03'), 'S2-12': open('cas_S2-12') },
      {
        completedAt: march('03T10:00'),
        settledAt: march('03T11:00'),
      },
    );
    const [change] = close([passed('S2-12')], before);
    expect(change).toMatchObject({
      completed: false,
      settled: false,
      stage: { completedAt: march('03T10:00'), settledAt: march('03T11:00') },
    });
  });

  it('is not completed by what closes without passing, though its rule holds', () => {
    const items = { 'S2-03': done('cas_S2-03'), 'S2-12': open('cas_S2-12') };
    expect(close([refused('S2-12')], aStage(2, items))).toMatchObject([{ completed: false }]);
    expect(close([refused('S2-12'), passed('S2-09')], aStage(2, items))).toMatchObject([{ completed: true }]);
  });

  it('keeps what was filed again for the item', () => {
    const again = aStage(2, { 'S2-03': open('cas_again') });
    expect(close([refused('S2-03')], again)).toMatchObject([
      { stage: { items: { 'S2-03': open('cas_again') } }, settled: false },
    ]);
    expect(close([passed('S2-12')], aStage(2))[0]?.stage.items).toEqual({});
  });

  it('is none of those that the cases do not belong to', () => {
    expect(close([passed('S2-03', { scope: otherWorks })])).toEqual([]);
    expect(close([passed('S2-03', { group: 3 })])).toEqual([]);
    expect(close([])).toEqual([]);
  });

  it('is not completed where the guide has no such stage any more', () => {
    const dossier = dossierOf({ stages: [aStage(2, { 'S2-03': open('cas_S2-03') })] });
    const guide = { ...dossier.guide, stages: [] };
    expect(closeInStages(demoRules, { ...dossier, guide }, [passed('S2-03')], moment)).toMatchObject([
      { completed: false, settled: true },
    ]);
  });

  it('is undone by the revocation of what had completed it', () => {
    const completed = aStage(2, { 'S2-03': done('cas_S2-03') }, { completedAt: march('03T10:00') });
    const [change] = close([passed('S2-03', { state: 15 })], completed);
    expect(change).toMatchObject({ completed: false, undone: true, stage: { items: {} } });
    expect(change?.stage).not.toHaveProperty('completedAt');
    const both = [passed('S2-03', { state: 15 }), refused('S2-12')];
    expect(close(both, completed)).toMatchObject([{ undone: true }]);
    expect(close([passed('S2-03', { state: 15 })], aStage(2, completed.items))).toMatchObject([
      { undone: false },
    ]);
  });

  it('is not undone while its rule holds, nor by anything but a revocation', () => {
    const items = { 'S2-03': done('cas_S2-03'), 'S2-12': done('cas_S2-12') };
    const completed = aStage(2, items, { completedAt: march('03T10:00') });
    expect(close([passed('S2-12', { state: 15 })], completed)).toMatchObject([
      { undone: false, stage: { completedAt: march('03T10:00') } },
    ]);
    const lost = aStage(2, { 'S2-12': open('cas_S2-12') }, { completedAt: march('03T10:00') });
    expect(close([refused('S2-12')], lost)).toMatchObject([
      { undone: false, stage: { completedAt: march('03T10:00') } },
    ]);
  });
});

describe('a stage whose cases are open again', () => {
  it('counts them, and is not settled any more', () => {
    const stage = aStage(2, { 'S2-12': done('cas_S2-12') }, { settledAt: march('04T10:00') });
    const changes = reopenStages(dossierOf({ stages: [aStage(1), stage] }), [
      accepted('S2-01'),
      waitingFor('S2-03'),
      accepted('S2-09', { scope: otherWorks }),
      accepted('S2-16', { group: 3 }),
    ]);
    expect(changes).toEqual([
      aStage(
        2,
        { 'S2-12': done('cas_S2-12'), 'S2-01': open('cas_S2-01'), 'S2-03': open('cas_S2-03') },
        { version: 2 },
      ),
    ]);
  });
});
