import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import type { Dossier } from '../../../../functions/approvals/domain/dossier.ts';
import { prerequisitesOfCase } from '../../../../functions/approvals/domain/prerequisites.ts';
import { march } from '../../../builders/case-in-hand.ts';
import {
  accepted,
  caseIdOf,
  dossierOf,
  otherWorks,
  passed,
  refused,
  theWorks,
  waitingFor,
} from '../../../builders/dossier-in-hand.ts';

const permit = waitingFor('S2-03');

/** How the items stand that the works planning permit waits for. */
const standings = (dossier: Dossier, one: ApprovalCase = permit) =>
  Object.fromEntries(prerequisitesOfCase(dossier, one).map(({ item, status }) => [item, status]));

const reviewIn = (cases: readonly ApprovalCase[], one?: ApprovalCase) =>
  standings(dossierOf({ cases }), one)['S2-01'];

const open = { kind: 'open' };

describe('a prerequisite', () => {
  it('is open while it was not filed, and while it runs', () => {
    expect(standings(dossierOf())).toEqual({ 'S1-10': open, 'S2-01': open });
    expect(reviewIn([accepted('S2-01')])).toEqual(open);
  });

  it('has passed when it was decided, for the project or for the works', () => {
    const cases = [passed('S1-10', { doneAt: march('03T10:00') }), passed('S2-01', { state: 12 })];
    expect(standings(dossierOf({ cases }))).toEqual({
      'S1-10': { kind: 'passed', at: march('03T10:00') },
      'S2-01': { kind: 'passed', at: march('04T10:00') },
    });
  });

  it('of another works is none', () => {
    expect(reviewIn([passed('S2-01', { scope: otherWorks })])).toEqual(open);
  });

  it.each([
    ['refused', refused('S2-01'), { state: 13, at: march('04T11:00') }],
    [
      'ended unopened',
      waitingFor('S2-01', { notOpened: true, doneAt: march('04T12:00') }),
      { state: 0, at: march('04T12:00') },
    ],
    [
      'revoked',
      passed('S2-01', { state: 15, revokedAt: march('20T09:00') }),
      { state: 15, at: march('20T09:00') },
    ],
  ])('has failed when it was %s', (_, one, facts) => {
    expect(reviewIn([one])).toEqual({ kind: 'failed', caseId: caseIdOf('S2-01'), ...facts });
  });

  it('that had failed before the filing is looked through to what was filed since', () => {
    const again = passed('S2-01', { caseId: 'cas_again', doneAt: march('06T10:00') });
    const ignoring = { ...permit, ignores: [caseIdOf('S2-01')] };
    expect(reviewIn([refused('S2-01')], ignoring)).toEqual(open);
    expect(reviewIn([refused('S2-01'), again], ignoring)).toEqual({ kind: 'passed', at: march('06T10:00') });
    expect(reviewIn([refused('S2-01'), again])).toMatchObject({ kind: 'failed' });
  });

  it('is none of an item that the catalogue does not know', () => {
    expect(prerequisitesOfCase(dossierOf(), { ...permit, item: 'S9-99' })).toEqual([]);
  });
});

describe('works that came from others', () => {
  const [first, second] = ['wrk_first', 'wrk_second'];
  const merged = (cases: readonly ApprovalCase[], predecessors = [first, second]) =>
    standings(dossierOf({ cases, project: { works: [{ worksId: theWorks, name: '合', predecessors }] } }))[
      'S2-01'
    ];
  const of = (scope: string, doneAt = march('04T10:00')) =>
    passed('S2-01', { caseId: `cas_${scope}`, scope, doneAt });

  it('have what had passed for all of them, since the last', () => {
    expect(merged([of(first, march('05T10:00')), of(second)])).toEqual({
      kind: 'passed',
      at: march('05T10:00'),
    });
    expect(merged([of(first)])).toEqual(open);
    expect(merged([])).toEqual(open);
  });

  it('lack what has failed for one of them', () => {
    expect(merged([of(first), refused('S2-01', { scope: second })])).toMatchObject({
      kind: 'failed',
      caseId: caseIdOf('S2-01'),
    });
  });

  it('wait for what they have filed themselves', () => {
    expect(merged([of(first), of(second), accepted('S2-01')])).toEqual(open);
  });

  it('know them through works that came between', () => {
    const former = [{ worksId: 'wrk_between', name: '间', predecessors: [first] }];
    const works = [{ worksId: theWorks, name: '合', predecessors: ['wrk_between'] }];
    const dossier = dossierOf({ cases: [of(first)], project: { works, former } });
    expect(standings(dossier)['S2-01']).toEqual({ kind: 'passed', at: march('04T10:00') });
  });
});

describe('works that were split or merged away', () => {
  const former = [{ worksId: theWorks, name: '前', predecessors: ['wrk_first'], goneAt: march('06T10:00') }];
  const gone = (cases: readonly ApprovalCase[] = []) =>
    standings(dossierOf({ cases, project: { works: [], former } }));

  it('wait in vain for what nobody can file for them any more, but not for the project', () => {
    expect(gone()).toEqual({ 'S1-10': open, 'S2-01': { kind: 'open', regroupedAt: march('06T10:00') } });
  });

  it('wait for what runs, also for works that they came from', () => {
    expect(gone([accepted('S2-01')])['S2-01']).toEqual(open);
    expect(gone([accepted('S2-01', { scope: 'wrk_first' })])['S2-01']).toEqual(open);
    expect(gone([accepted('S2-01', { scope: 'PROJECT' })])['S2-01']).toEqual(open);
    expect(gone([accepted('S2-12')])['S2-01']).toHaveProperty('regroupedAt');
    expect(gone([accepted('S2-01', { scope: otherWorks })])['S2-01']).toHaveProperty('regroupedAt');
    expect(gone([waitingFor('S2-01', { notOpened: true })])['S2-01']).toMatchObject({ kind: 'failed' });
  });

  it('are not those that were there before other works', () => {
    const before = [{ worksId: otherWorks, name: '前', predecessors: [], goneAt: march('06T10:00') }];
    expect(standings(dossierOf({ project: { former: before } }))['S2-01']).toEqual(open);
  });

  it('keep what has passed', () => {
    expect(gone([passed('S2-01')])['S2-01']).toEqual({ kind: 'passed', at: march('04T10:00') });
  });
});
