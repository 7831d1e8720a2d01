import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import type { Dossier } from '../../../../functions/approvals/domain/dossier.ts';
import { isSilent, waitsFor, whatIsDue } from '../../../../functions/approvals/domain/due-action.ts';
import { demoClock, inMarch, march } from '../../../builders/case-in-hand.ts';
import {
  accepted,
  caseIdOf,
  dossierOf,
  passed,
  received,
  refused,
  theWorks,
  waitingFor,
} from '../../../builders/dossier-in-hand.ts';

const permit = waitingFor('S2-03', { nextTimer: march('31T09:00') });
const land = passed('S1-10', { doneAt: march('01T10:00') });

const due = (dossier: Dossier, one: ApprovalCase, now: string) =>
  whatIsDue(demoClock, dossier, one, inMarch(now));
const none = { kind: 'none' };

describe('a case that waits', () => {
  const waiting = (cases: readonly ApprovalCase[], now = '20T09:00') =>
    due(dossierOf({ cases: [land, permit, ...cases] }), permit, now);

  it('opens when the last of its prerequisites has passed, and not before its filing', () => {
    expect(waiting([passed('S2-01')])).toEqual({ kind: 'open', receivedAt: march('04T10:00') });
    expect(waiting([passed('S2-01', { doneAt: march('01T12:00') })])).toEqual({
      kind: 'open',
      receivedAt: march('02T09:00'),
    });
    expect(waiting([accepted('S2-01')])).toEqual(none);
  });

  it('ends with a prerequisite that has failed', () => {
    expect(waiting([refused('S2-01')])).toEqual({
      kind: 'end',
      because: { item: 'S2-01', caseId: caseIdOf('S2-01'), state: 13 },
      at: march('04T11:00'),
    });
  });

  it('ends with its works when what it waits for was never filed', () => {
    const former = [{ worksId: theWorks, name: '前', predecessors: [], goneAt: march('06T10:00') }];
    const dossier = dossierOf({ cases: [land, permit], project: { works: [], former } });
    expect(due(dossier, permit, '20T09:00')).toEqual({
      kind: 'end',
      because: { item: 'S2-01' },
      at: march('06T10:00'),
    });
  });

  it('is looked at again in the meantime, with what it waits for', () => {
    expect(waiting([accepted('S2-01')], '31T09:00')).toEqual({
      kind: 'remind',
      passed: { timer: 'waiting', at: march('31T09:00') },
      waitsFor: ['S2-01'],
    });
  });

  it('names what has not passed; another case waits for nothing', () => {
    const dossier = dossierOf({ cases: [land, permit, refused('S2-01')] });
    expect(waitsFor(dossier, permit)).toEqual(['S2-01']);
    expect(waitsFor(dossier, received('S2-03'))).toEqual([]);
    expect(waitsFor(dossier, { ...permit, notOpened: true })).toEqual([]);
  });
});

describe('silence', () => {
  const one = received('S2-12');

  it('accepts when five working days are over', () => {
    expect(due(dossierOf(), one, '09T23:59')).toEqual(none);
    expect(due(dossierOf(), one, '10T00:00')).toEqual({ kind: 'accept-by-silence' });
  });

  it('accepts nothing that is accepted, and nothing by a provisional day', () => {
    const late = received('S2-12', { receivedAt: '2026-12-30T09:00:00.000+08:00' });
    expect(isSilent(demoClock, accepted('S2-12'), inMarch('10T00:00'))).toBe(false);
    expect(isSilent(demoClock, late, Date.parse('2027-02-01T09:00:00+08:00'))).toBe(false);
    expect(isSilent(demoClock, waitingFor('S2-12'), inMarch('31T00:00'))).toBe(false);
  });
});
