import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import { rectify } from '../../../../functions/approvals/domain/rectify.ts';
import { demoClock, inMarch, march } from '../../../builders/case-in-hand.ts';
import {
  accepted,
  caseIdOf,
  dossierOf,
  otherWorks,
  passed,
  refused,
  waitingFor,
} from '../../../builders/dossier-in-hand.ts';

const now = inMarch('05T10:00');
const releases = [{ move: 'rectification', reason: '误点', givenAt: march('05T09:00') }];

describe('a wrong click', () => {
  const undo = { move: 'refused', state: 8 } as const;
  const click = refused('S2-01', {
    undo,
    releases,
    reported: { at: march('03T10:00'), defects: [] },
  });
  const ended = waitingFor('S2-03', {
    notOpened: true,
    doneAt: march('04T11:00'),
    endedBy: caseIdOf('S2-01'),
  });
  const correct = (one: ApprovalCase = click, others: readonly ApprovalCase[] = []) =>
    rectify(demoClock, dossierOf({ cases: [one, ...others] }), one, now);

  it('is undone: the case is as it was, and remembers that', () => {
    const { one, undone, dependants } = correct();
    expect([undone, dependants]).toEqual(['refused', []]);
    expect(one).toMatchObject({
      state: 8,
      version: 3,
      revision: 3,
      notOpened: false,
      releases: [{ ...releases[0], usedAt: march('05T10:00') }],
      rectified: [{ undone: 'refused', at: march('05T10:00') }],
      nextTimer: march('12T00:00'),
    });
    for (const member of ['doneAt', 'undo', 'endedBy', 'reported']) expect(one).not.toHaveProperty(member);
  });

  it('is remembered beside those before', () => {
    const earlier = { undone: 'not-a-matter', at: march('03T10:00') };
    expect(correct({ ...click, rectified: [earlier] }).one.rectified).toEqual([
      earlier,
      { undone: 'refused', at: march('05T10:00') },
    ]);
  });

  it('lets wait again what had ended with it, and what had ended with that', () => {
    const next = waitingFor('S3-05', { notOpened: true, endedBy: caseIdOf('S2-03') });
    const { dependants } = correct(click, [ended, next]);
    expect(dependants).toMatchObject([
      { caseId: caseIdOf('S2-03'), state: 0, notOpened: false, version: 2 },
      { caseId: caseIdOf('S3-05'), state: 0, notOpened: false },
    ]);
    for (const one of dependants) {
      expect(one).not.toHaveProperty('doneAt');
      expect(one).not.toHaveProperty('endedBy');
      expect(one.nextTimer).toBe('2026-04-04T10:00:00.000+08:00');
    }
  });

  const later = { caseId: 'cas_again', filedAt: march('05T09:00') };

  it('leaves ended what was filed again since, what ended otherwise, and what goes on', () => {
    const again = waitingFor('S2-03', later);
    expect(correct(click, [ended, again]).dependants).toEqual([]);
    expect(correct(click, [ended, { ...again, notOpened: true }]).dependants).toEqual([]);
    expect(correct(click, [ended, { ...again, item: 'S2-12' }]).dependants).toHaveLength(1);
    expect(correct(click, [ended, { ...again, scope: otherWorks }]).dependants).toHaveLength(1);
    expect(correct(click, [{ ...ended, endedBy: 'cas_other' }]).dependants).toEqual([]);
    expect(correct(click, [accepted('S2-03', { endedBy: caseIdOf('S2-01') })]).dependants).toEqual([]);
  });

  it('is not undone where the item was filed again, whatever has become of that', () => {
    const filedAgain = expect.objectContaining({ code: 'cases.filed-again', facts: { item: 'S2-01' } });
    for (const again of [accepted('S2-01', later), refused('S2-01', later)])
      expect(() => correct(click, [again])).toThrow(filedAgain);
    const numbered = { ...click, serial: 3 };
    const after = accepted('S2-01', { caseId: 'cas_again', filedAt: click.filedAt, serial: 4 });
    expect(() => correct(numbered, [after])).toThrow(filedAgain);
    expect(correct(numbered, [{ ...after, serial: 2 }]).undone).toBe('refused');
  });

  it('is none where nothing can be undone, and needs a release', () => {
    expect(() => correct(passed('S2-01', { releases }))).toThrow(
      expect.objectContaining({ code: 'cases.state-conflict', facts: { state: 11, item: 'S2-01' } }),
    );
    expect(() => correct(refused('S2-01', { undo }))).toThrow(
      expect.objectContaining({ code: 'cases.release-missing', facts: { item: 'S2-01' } }),
    );
  });

  it('takes thirty cases with it and no more', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...ended, caseId: `cas_${index}` }));
    expect(correct(click, many(30)).dependants).toHaveLength(30);
    expect(() => correct(click, many(31))).toThrow(
      expect.objectContaining({ code: 'cases.dependants-too-many', facts: { item: 'S2-01' } }),
    );
  });
});
