// long: what one form makes, in one place
import { describe, expect, it } from 'vitest';
import { type Filing } from '../../../../functions/approvals/domain/check-filing.ts';
import { composeApplication } from '../../../../functions/approvals/domain/compose-application.ts';
import { demoClock, demoRules, inMarch, march } from '../../../builders/case-in-hand.ts';
import {
  aForm,
  aStage,
  caseIdOf,
  dossierOf,
  firstStage,
  otherWorks,
  passed,
  refused,
  secondFiling,
  theWorks,
} from '../../../builders/dossier-in-hand.ts';

const done = (caseId: string) => ({ caseId, standing: 'passed' }) as const;
describe('a form', () => {
  const file = (
    filing: Filing,
    dossier = dossierOf({
      stages: [firstStage],
      cases: [passed('S1-05'), passed('S1-10', { doneAt: march('01T10:00') })],
    }),
    rules = demoRules,
  ) => {
    let ids = 0;
    return composeApplication(dossier, filing, {
      rules,
      clock: demoClock,
      now: inMarch('05T10:00'),
      newId: (prefix) => `${prefix}_${(ids += 1)}`,
      windows: ['window-1'],
    });
  };

  it('opens what may open and lets wait what may not', () => {
    const { application, cases, stage } = file(secondFiling(['S2-01', 'S2-03']));
    const frame = {
      applicationId: 'app_1',
      projectId: 'prj_01KJQ4Z6W0000000000000000A',
      scope: theWorks,
      owner: '91330112MA9T000343',
      filedAt: march('05T10:00'),
      catalogueVersion: '2026-1',
      rulesVersion: demoRules.version,
    };
    const own = {
      ...frame,
      stage: 2,
      group: 2,
      department: 'nr',
      accepted: false,
      notOpened: false,
      ignores: [],
      windows: ['window-1'],
      version: 1,
      revision: 1,
    };
    expect(cases).toMatchObject([
      {
        ...own,
        caseId: 'cas_2',
        item: 'S2-01',
        itemType: 'technical',
        serial: 3,
        state: 1,
        receivedAt: march('05T10:00'),
        nextTimer: march('13T00:00'),
      },
      {
        ...own,
        caseId: 'cas_3',
        item: 'S2-03',
        itemType: 'permit',
        serial: 4,
        state: 0,
        nextTimer: '2026-04-04T10:00:00.000+08:00',
      },
    ]);
    expect(cases[1]).not.toHaveProperty('receivedAt');
    expect(cases[0]).not.toHaveProperty('statutory');
    expect(cases[1]).toMatchObject({ statutory: { value: 20, unit: 'working-days' } });
    for (const member of ['tacit', 'decidedBy']) expect(cases[0]).not.toHaveProperty(member);
    expect(application).toStrictEqual({
      ...frame,
      stages: [2],
      cases: { 'S2-01': 'cas_2', 'S2-03': 'cas_3' },
      carried: {},
      materials: [],
      generation: 1,
    });
    const open = (caseId: string) => ({ caseId, standing: 'open' });
    expect(stage).toEqual(
      aStage(2, { 'S2-01': open('cas_2'), 'S2-03': open('cas_3') } as typeof firstStage.items),
    );
  });

  it('promises what the flow does, or else what the item does, with the rules of the county', () => {
    const promised = { value: 3, unit: 'working-days', from: 'acceptance', basis: '流程承诺' } as const;
    const rule = demoRules.items['S2-12'];
    if (rule === undefined) throw new RangeError('the county decides no S2-12');
    const rules = {
      ...demoRules,
      flows: { ...demoRules.flows, 3: { ...demoRules.flows[3], promised: { 'S2-01': promised } } },
      items: {
        ...demoRules.items,
        'S2-12': { ...rule, tacit: { basis: '默认同意', paperDays: 2 }, decidedBy: '市局' },
      },
    };
    expect(file(secondFiling(['S2-01', 'S2-12']), undefined, rules).cases).toMatchObject([
      { promised },
      { promised: rule.promised, tacit: { basis: '默认同意', paperDays: 2 }, decidedBy: '市局' },
    ]);
  });

  it('knows what had failed before it was filed', () => {
    const cases = [passed('S1-10'), refused('S2-01'), refused('S2-12')];
    const again = file(secondFiling(['S2-03']), dossierOf({ stages: [firstStage], cases }));
    expect(again.cases).toMatchObject([{ ignores: [caseIdOf('S2-01')], state: 0, serial: 4 }]);
  });

  it('is counted in the stage as it stands, which is not settled any more', () => {
    const before = aStage(
      2,
      { 'S2-12': done('cas_S2-12') },
      { version: 7, settledAt: march('04T10:00'), completedAt: march('04T09:00') },
    );
    const { stage } = file(secondFiling(['S2-09']), dossierOf({ stages: [firstStage, before] }));
    expect(stage).toEqual(
      aStage(
        2,
        { 'S2-12': done('cas_S2-12'), 'S2-09': { caseId: 'cas_2', standing: 'open' } },
        { version: 8, completedAt: march('04T09:00') },
      ),
    );
  });

  it('of a stage is counted in no other', () => {
    const others = [
      aStage(2, {}, { scope: otherWorks, version: 7 }),
      aStage(3, {}, { version: 7 }),
      firstStage,
    ];
    expect(file(secondFiling(['S2-09']), dossierOf({ stages: others })).stage.version).toBe(1);
  });

  it('keeps what it continues, what that had and what was handed in with it', () => {
    const before = aForm({ applicationId: 'app_before', cases: { 'S2-12': 'cas_S2-12' } });
    const stages = [firstStage, aStage(2, { 'S2-12': done('cas_S2-12') })];
    const materials = [{ material: 'soil-plan', materialId: 'mat_1' }];
    const known = { mat_1: { material: 'soil-plan', state: 'clean' } } as const;
    const dossier = dossierOf({ stages, applications: [before], project: { materials: known } });
    expect(
      file(secondFiling(['S2-09'], { continues: 'app_before', materials }), dossier).application,
    ).toMatchObject({
      continues: 'app_before',
      carried: { 'S2-12': 'cas_S2-12' },
      materials,
    });
  });

  it('is refused for an item twice, for files that nobody has, and for what the county does not decide', () => {
    const stages = [firstStage, aStage(2, { 'S2-12': done('cas_S2-12') })];
    expect(() => file(secondFiling(['S2-12']), dossierOf({ stages }))).toThrow('applications.duplicate');
    const materials = [{ material: 'soil-plan', materialId: 'mat_1' }];
    expect(() => file(secondFiling(['S2-09'], { materials }))).toThrow('applications.material-unknown');
    const { 'S2-09': _, ...items } = demoRules.items;
    expect(() => file(secondFiling(['S2-09']), undefined, { ...demoRules, items })).toThrow(
      expect.objectContaining({ code: 'applications.item-unknown', facts: { item: 'S2-09' } }),
    );
  });
});
