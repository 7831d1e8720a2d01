import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../../functions/approvals/domain/approval-case.ts';
import { markReviews } from '../../../../functions/approvals/domain/mark-review.ts';
import { restingCases } from '../../../../functions/approvals/domain/resting-cases.ts';
import { inMarch, march } from '../../../builders/case-in-hand.ts';
import {
  accepted,
  dossierOf,
  otherWorks,
  passed,
  received,
  refused,
  theWorks,
  waitingFor,
} from '../../../builders/dossier-in-hand.ts';

const now = inMarch('05T10:00');

describe('what rests on a case', () => {
  const permit = passed('S1-10', { doneAt: march('03T10:00') });
  const after = march('03T10:00');
  const resting = (cases: readonly ApprovalCase[], on = permit, more: Parameters<typeof dossierOf>[0] = {}) =>
    restingCases(dossierOf({ cases: [on, ...cases], ...more }), on).map(({ item }) => item);

  it('is what needed it and was received after it had passed, in whatever works', () => {
    expect(resting([accepted('S2-01', { receivedAt: after })])).toEqual(['S2-01']);
    expect(resting([accepted('S2-01', { receivedAt: after, scope: otherWorks })])).toEqual(['S2-01']);
    expect(resting([accepted('S2-01', { receivedAt: march('03T09:59') })])).toEqual([]);
    expect(resting([accepted('S2-12', { receivedAt: after })])).toEqual([]);
    expect(resting([waitingFor('S2-01')])).toEqual([]);
    expect(resting([accepted('S2-01', { receivedAt: march('04T10:00') })], passed('S1-05'))).toEqual([]);
  });

  it('is what is open or has passed, not what has ended otherwise', () => {
    expect(resting([passed('S2-01', { receivedAt: after })])).toEqual(['S2-01']);
    expect(resting([refused('S2-01', { receivedAt: after })])).toEqual([]);
  });

  it('is nothing where the case has never been decided', () => {
    const { doneAt: _, ...undecided } = permit;
    expect(resting([accepted('S2-01', { receivedAt: after })], undecided)).toEqual([]);
  });

  it('is also what rests on that, each once', () => {
    const chain = [
      passed('S2-01', { receivedAt: after }),
      passed('S2-03', { receivedAt: march('04T10:00'), doneAt: march('05T10:00') }),
      accepted('S3-01', { receivedAt: march('05T10:00') }),
    ];
    expect(resting(chain)).toEqual(['S2-01', 'S2-03', 'S3-01']);
  });

  it('stays in its works, and in those that came from them', () => {
    const review = passed('S2-01');
    const next = (scope: string) => accepted('S2-03', { scope, receivedAt: march('04T10:00') });
    const works = [
      { worksId: otherWorks, name: '二', predecessors: ['wrk_between'] },
      { worksId: 'wrk_alone', name: '三', predecessors: [] },
    ];
    const former = [{ worksId: 'wrk_between', name: '间', predecessors: [theWorks] }];
    const of = (scope: string) => resting([next(scope)], review, { project: { works, former } });
    expect(of(theWorks)).toEqual(['S2-03']);
    expect(of(otherWorks)).toEqual(['S2-03']);
    expect(of('wrk_alone')).toEqual([]);
    expect(of('PROJECT')).toEqual(['S2-03']);
  });

  it('is marked once, which people must have seen', () => {
    const revoked = { ...permit, state: 15 } as const;
    const earlier = { item: 'S1-05', caseId: 'cas_other', at: march('04T10:00') };
    const one = accepted('S2-01', { receivedAt: after, reviews: [earlier] });
    const { marked, more } = markReviews(dossierOf({ cases: [revoked, one] }), revoked, now);
    const mark = { item: 'S1-10', caseId: revoked.caseId, at: march('05T10:00') };
    expect(more).toBe(false);
    expect(marked).toEqual([{ ...one, reviews: [earlier, mark], version: 3, revision: 3 }]);
    expect(markReviews(dossierOf({ cases: [revoked, ...marked] }), revoked, now)).toEqual({
      marked: [],
      more: false,
    });
    const unmarked = received('S2-01', { receivedAt: after });
    expect(markReviews(dossierOf({ cases: [unmarked] }), revoked, now).marked[0]?.reviews).toEqual([mark]);
  });

  it('is marked up to forty at once, the rest is told', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        accepted('S2-01', { caseId: `cas_${index}`, scope: `wrk_${index}`, receivedAt: after }),
      );
    const mark = (count: number) => {
      const { marked, more } = markReviews(dossierOf({ cases: many(count) }), permit, now);
      return [marked.length, more];
    };
    expect([mark(40), mark(41)]).toEqual([
      [40, false],
      [40, true],
    ]);
  });
});
