import { describe, expect, it } from 'vitest';
import {
  carriedCases,
  checkDuplicates,
  type Filing,
  placeFiling,
} from '../../../../functions/approvals/domain/check-filing.ts';
import type { Dossier } from '../../../../functions/approvals/domain/dossier.ts';
import { demoRules } from '../../../builders/case-in-hand.ts';
import {
  aForm,
  aStage,
  dossierOf,
  firstStage,
  otherWorks,
  secondFiling,
  theWorks,
} from '../../../builders/dossier-in-hand.ts';

const done = (caseId: string) => ({ caseId, standing: 'passed' }) as const;
describe('the place of a filing', () => {
  const place = (filing: Filing, dossier = dossierOf({ stages: [firstStage] })) =>
    placeFiling(demoRules, dossier, filing);
  const refusal = (filing: Filing, dossier?: Dossier) => {
    try {
      place(filing, dossier);
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it('is the stage of the works, or of the project', () => {
    expect(place(secondFiling(['S2-01']))).toMatchObject({ group: { stages: [2] }, scope: theWorks });
    const works = [theWorks, otherWorks].map((worksId) => ({ worksId, name: worksId, predecessors: [] }));
    const two = dossierOf({ stages: [firstStage], project: { works } });
    expect(place(secondFiling(['S2-01'], { worksId: otherWorks }), two).scope).toBe(otherWorks);
    expect(place({ stage: 1, items: ['S1-05'] })).toMatchObject({ group: { stages: [1] }, scope: 'PROJECT' });
  });

  it.each([
    ['another works', secondFiling([], { worksId: otherWorks })],
    ['no works', secondFiling([], { worksId: undefined })],
  ])('is none for %s', (_, filing) => {
    expect(refusal(filing)).toMatchObject({
      code: 'applications.works-unknown',
      facts: { works: [theWorks] },
    });
  });

  it('is none in a stage that the flow does not have', () => {
    const dossier = dossierOf();
    const guide = { ...dossier.guide, stages: [] };
    expect(refusal(secondFiling([]), { ...dossier, guide })).toMatchObject({
      code: 'applications.stage-unknown',
      facts: { stage: 2 },
    });
  });

  it.each([
    ['S9-99', 'applications.item-unknown', undefined, undefined],
    ['S2-16', 'applications.item-not-needed', ['superHighRise'], undefined],
    ['S3-04', 'applications.item-is-fact', [], undefined],
    ['S3-03', 'applications.item-inside', [], 'S3-05'],
    ['S2-08', 'applications.item-not-configured', ['use'], undefined],
  ])('is none for %s: %s', (item, code, why, inside) => {
    expect(refusal(secondFiling(['S2-01', item]))).toMatchObject({ code, facts: { item, why, inside } });
  });

  it('is none for an item of another stage', () => {
    expect(refusal(secondFiling(['S3-01']))).toMatchObject({
      code: 'applications.item-other-stage',
      facts: { item: 'S3-01', stage: 3 },
    });
  });

  it('is not open before the milestones of the stages before it', () => {
    expect(refusal(secondFiling(['S2-01']), dossierOf())).toMatchObject({
      code: 'applications.stage-not-open',
      facts: { missing: ['S1-10'] },
    });
  });
});

describe('an item', () => {
  it('that runs or has passed for the works or the project is not filed twice', () => {
    const stages = [
      firstStage,
      aStage(3, { 'S2-01': done('cas_S2-01') }),
      aStage(2, {}, { scope: otherWorks }),
    ];
    expect(() => checkDuplicates(dossierOf({ stages }), theWorks, ['S2-12', 'S2-01'])).toThrow(
      expect.objectContaining({
        code: 'applications.duplicate',
        facts: { item: 'S2-01', caseId: 'cas_S2-01' },
      }),
    );
    expect(() => checkDuplicates(dossierOf({ stages }), theWorks, ['S1-10'])).toThrow(
      'applications.duplicate',
    );
    expect(() => checkDuplicates(dossierOf({ stages }), otherWorks, ['S2-01'])).not.toThrow();
  });
});

describe('an application that continues another', () => {
  const before = aForm({
    applicationId: 'app_before',
    cases: { 'S2-01': 'cas_1', 'S2-16': 'cas_9' },
    carried: { 'S2-12': 'cas_2', 'S2-09': 'cas_3' },
  });
  const group = { stages: [2 as const], items: [], limitDays: 20 };
  const carried = (
    continues?: string,
    applications = [before],
    stage = aStage(2, { 'S2-01': done('cas_1'), 'S2-12': done('cas_2'), 'S2-09': done('cas_other') }),
  ) => carriedCases(dossierOf({ applications }), { group, scope: theWorks }, continues, stage);

  it('carries what runs or has passed of it, and what that had carried', () => {
    expect(carried('app_before')).toEqual({ 'S2-01': 'cas_1', 'S2-12': 'cas_2' });
    expect(carried()).toEqual({});
    expect(
      carriedCases(
        dossierOf({ applications: [before] }),
        { group, scope: theWorks },
        'app_before',
        undefined,
      ),
    ).toEqual({});
  });

  it.each([
    ['was never filed', []],
    ['is not named', [aForm({ ...before, applicationId: 'app_other' })]],
    ['is of another works', [{ ...before, scope: otherWorks }]],
    ['is of other stages', [aForm({ ...before, stages: [2, 3] })]],
  ])('does not continue one that %s', (_, applications) => {
    expect(() => carried('app_before', applications)).toThrow('applications.continues-unknown');
  });
});
