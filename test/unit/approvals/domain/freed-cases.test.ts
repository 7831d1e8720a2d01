import { describe, expect, it, vi } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import type { Dossier } from '../../../../functions/approvals/domain/dossier.ts';
import {
  hasFailed,
  lastOf,
  prerequisitesOfCase,
} from '../../../../functions/approvals/domain/prerequisites.ts';
import { nationalCatalogue } from '../../../../shared/catalogue/catalogue.ts';
import { march } from '../../../builders/case-in-hand.ts';
import {
  accepted,
  dossierOf,
  otherWorks,
  passed,
  refused,
  waitingFor,
} from '../../../builders/dossier-in-hand.ts';

const permit = waitingFor('S2-03');

/** How the items stand that the works planning permit waits for. */
const standings = (dossier: Dossier, one: ApprovalCase = permit) =>
  Object.fromEntries(prerequisitesOfCase(dossier, one).map(({ item, status }) => [item, status]));

const open = { kind: 'open' };

describe('a fact', () => {
  const land = waitingFor('S1-10');

  it('that is recorded has passed when it took effect', () => {
    expect(standings(dossierOf(), land)['S1-09']).toEqual({ kind: 'passed', at: march('01T09:00') });
    expect(standings(dossierOf({ project: { recorded: {} } }), land)['S1-09']).toEqual(open);
  });

  it('that nobody records holds nothing', () => {
    const { guide, ...dossier } = dossierOf();
    const items = guide.items.map((one) =>
      one.item.id === 'S1-05' ? { ...one, standing: 'fact' as const } : one,
    );
    expect(Object.keys(standings({ ...dossier, guide: { ...guide, items } }, land))).toEqual(['S1-09']);
  });
});

describe('an item that the project does not need', () => {
  const shelter = (cases: readonly ApprovalCase[], amended?: Record<string, string>) =>
    standings(dossierOf({ cases, project: { ...(amended && { amended }) } }))['S2-02'];

  it('holds nothing when nobody has ever filed it', () => {
    expect(shelter([])).toBeUndefined();
    expect(shelter([], { height: march('03T09:00') })).toBeUndefined();
    expect(shelter([passed('S2-02', { scope: otherWorks })])).toBeUndefined();
  });

  it('holds while it still runs', () => {
    expect(shelter([accepted('S2-02')])).toEqual(open);
  });

  it('frees the case with the amendment, or with its own end if that came later', () => {
    const amended = { shelterDuty: march('05T09:00') };
    expect(shelter([], amended)).toEqual({ kind: 'passed', at: march('05T09:00') });
    expect(shelter([passed('S2-02')], amended)).toEqual({ kind: 'passed', at: march('05T09:00') });
    expect(shelter([refused('S2-02', { doneAt: march('06T09:00') })], amended)).toEqual({
      kind: 'passed',
      at: march('06T09:00'),
    });
    expect(shelter([passed('S2-02')])).toEqual({ kind: 'passed', at: march('04T10:00') });
  });

  it('frees the case with the amendment of any attribute that decides', () => {
    const attributes = { height: 20, buildingArea: 9_000 };
    const amended = { height: march('05T09:00') };
    const seen = standings(dossierOf({ attributes, project: { amended } }), waitingFor('S3-05'));
    expect(seen['S3-02']).toEqual({ kind: 'passed', at: march('05T09:00') });
  });
});

describe('an item that needs another only on a condition', () => {
  const conditional = (shelterDuty: boolean, amended = {}) => {
    const item = nationalCatalogue.items.get('S2-03');
    if (item === undefined) throw new RangeError('no S2-03');
    const when = { attribute: 'shelterDuty', is: true } as const;
    const prerequisites = [
      { item: 'S2-01', when },
      { item: 'S1-10' },
      { item: 'S2-09', when: { attribute: 'height', above: 900 } } as const,
    ];
    const spy = vi.spyOn(nationalCatalogue.items, 'get').mockReturnValue({ ...item, prerequisites });
    const seen = standings(dossierOf({ attributes: { shelterDuty }, project: { amended } }));
    spy.mockRestore();
    return seen;
  };

  it('waits for it where the condition holds', () => {
    expect(conditional(true)).toStrictEqual({ 'S1-10': open, 'S2-01': open });
    expect(conditional(false)).toStrictEqual({ 'S1-10': open });
  });

  it('is freed of it by the amendment that has changed the condition', () => {
    expect(conditional(false, { shelterDuty: march('05T09:00') })['S2-01']).toEqual({
      kind: 'passed',
      at: march('05T09:00'),
    });
    const taller = conditional(false, { height: march('05T09:00') });
    expect(taller).toStrictEqual({ 'S1-10': open, 'S2-09': { kind: 'passed', at: march('05T09:00') } });
  });
});

describe('moments', () => {
  it('are compared as moments, whatever offset they are written with', () => {
    const [early, late] = ['2026-03-02T23:00:00Z', '2026-03-03T06:00:00+08:00'];
    expect(lastOf([early, late])).toBe(early);
    expect(lastOf([late, early])).toBe(early);
    expect(lastOf([])).toBeUndefined();
  });

  it('a case has failed when it ended without passing', () => {
    const ended = waitingFor('S2-01', { notOpened: true });
    expect([refused('S2-01'), ended, passed('S2-01'), accepted('S2-01')].map(hasFailed)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
