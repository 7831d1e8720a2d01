import { casePassed } from '../../../shared/contracts/case-events.ts';
import {
  caseHearingOffered,
  caseHearingRequested,
  casePaperOverdue,
  caseRectified,
  caseReleaseGiven,
  caseReviewMarked,
  caseRevocationAnnounced,
  caseStatementGiven,
} from '../../../shared/contracts/case-life.ts';
import type { Paper } from '../../../shared/contracts/paper.ts';
import { issuePaper } from '../domain/issue-paper.ts';
import { firstTimer, makeMove } from '../domain/make-move.ts';
import { passByDefault } from '../domain/pass-by-default.ts';
import { reopened } from '../domain/rectify.ts';
import { giveRelease, releasedMoves, useRelease } from '../domain/release.ts';
import { announceRevocation } from '../domain/revoke.ts';
import { askForHearing, state } from '../domain/right.ts';
import { tellOverduePaper } from '../domain/tell-overdue-paper.ts';
import { type CaseFold, known, momentOf, moved, withPaper, withVersion } from './case-fold.ts';

export const passed: CaseFold = (clock, before, event) => {
  if (casePassed.parse(event.data).by !== 'default') return moved('passed')(clock, before, event);
  const { now, effectiveAt: at } = momentOf(event);
  return withPaper(passByDefault(clock, before, { at, now }).one, event);
};

export const paperIssued: CaseFold = (clock, before, event) =>
  withPaper(issuePaper(clock, before, momentOf(event).now), event);

export const paperOverdue: CaseFold = (clock, before, event) => {
  const { lookedAt = event.recordedAt } = casePaperOverdue.parse(event.data);
  return tellOverduePaper(clock, before, Date.parse(lookedAt));
};

export const releaseGiven: CaseFold = (clock, before, event) => {
  const { move, reason } = caseReleaseGiven.parse(event.data);
  const { now, effectiveAt: givenAt } = momentOf(event);
  const name = known(
    releasedMoves.find((one) => one === move),
    event,
  );
  return firstTimer(clock, giveRelease(before, name, { reason, givenAt }), now);
};

const daysOf = ({ respond }: Paper): number | undefined => respond?.days;

export const hearingOffered: CaseFold = (clock, before, event) => {
  const { document } = caseHearingOffered.parse(event.data);
  const hearing = {
    notice: document.number,
    toldAt: event.effectiveAt,
    days: known(daysOf(document), event),
  };
  const { one } = makeMove(clock, before, 'hearing-offered', momentOf(event));
  return { ...withPaper(one, event), hearing };
};

export const hearingRequested: CaseFold = (clock, before, event) =>
  askForHearing(clock, before, caseHearingRequested.parse(event.data).reason, momentOf(event).now);

export const statementGiven: CaseFold = (clock, before, event) =>
  state(clock, before, caseStatementGiven.parse(event.data).text, momentOf(event).now);

export const revocationAnnounced: CaseFold = (_clock, before, event) => {
  const { document } = caseRevocationAnnounced.parse(event.data);
  const told = { notice: document.number, days: known(daysOf(document), event) };
  return announceRevocation(withPaper(before, event), told, momentOf(event).now);
};

export const reviewMarked: CaseFold = (_clock, before, event) => {
  const { because, markedAt = event.recordedAt } = caseReviewMarked.parse(event.data);
  const { item, caseId } = because;
  return withVersion({ ...before, reviews: [...(before.reviews ?? []), { item, caseId, at: markedAt }] });
};

export const rectified: CaseFold = (clock, before, event) => {
  const { now, effectiveAt: at } = momentOf(event);
  // It ended unopened with the one that was rectified: it waits again.
  if (caseRectified.parse(event.data).undone === 'case-not-opened') return reopened(clock, before, 0, now);
  const undo = known(before.undo, event);
  const released = known(useRelease(before, 'rectification', at), event);
  const all = [...(before.rectified ?? []), { undone: undo.move, at }];
  return withPaper(reopened(clock, { ...released, rectified: all }, undo.state, now), event);
};
