import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import { isSilent, waitsFor } from '../../../../functions/approvals/domain/due-action.ts';
import { demoClock, inMarch, march } from '../../../builders/case-in-hand.ts';
import {
  accepted,
  caseIdOf,
  dossierOf,
  dueIn,
  passed,
  passedLand,
  received,
  refused,
  theWorks,
  waitingFor,
  waitingPermit,
} from '../../../builders/dossier-in-hand.ts';

const none = { kind: 'none' };

describe('a case that waits', () => {
  const waiting = (cases: readonly ApprovalCase[], now = '20T09:00') =>
    dueIn(dossierOf({ cases: [passedLand, waitingPermit, ...cases] }), waitingPermit, now);

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
    const dossier = dossierOf({ cases: [passedLand, waitingPermit], project: { works: [], former } });
    expect(dueIn(dossier, waitingPermit, '20T09:00')).toEqual({
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
    const dossier = dossierOf({ cases: [passedLand, waitingPermit, refused('S2-01')] });
    expect(waitsFor(dossier, waitingPermit)).toEqual(['S2-01']);
    expect(waitsFor(dossier, received('S2-03'))).toEqual([]);
    expect(waitsFor(dossier, { ...waitingPermit, notOpened: true })).toEqual([]);
  });
});

describe('silence', () => {
  const one = received('S2-12');

  it('accepts when five working days are over', () => {
    expect(dueIn(dossierOf(), one, '09T23:59')).toEqual(none);
    expect(dueIn(dossierOf(), one, '10T00:00')).toEqual({ kind: 'accept-by-silence' });
  });

  it('accepts nothing that is accepted, and nothing by a provisional day', () => {
    const late = received('S2-12', { receivedAt: '2026-12-30T09:00:00.000+08:00' });
    expect(isSilent(demoClock, accepted('S2-12'), inMarch('10T00:00'))).toBe(false);
    expect(isSilent(demoClock, late, Date.parse('2027-02-01T09:00:00+08:00'))).toBe(false);
    expect(isSilent(demoClock, waitingFor('S2-12'), inMarch('31T00:00'))).toBe(false);
  });
});
