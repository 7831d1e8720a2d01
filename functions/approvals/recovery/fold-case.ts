import * as z from 'zod/mini';
import {
  caseNotOpened,
  caseRecounted,
  caseTimerPassed,
  type CaseEventType,
} from '../../../shared/contracts/case-events.ts';
import { CannotFold } from '../../../shared/journal/cannot-fold.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import type { ClockRules } from '../domain/case-clock.ts';
import { firstTimer, moveTimer } from '../domain/make-move.ts';
import { recountPeriods } from '../domain/recount-periods.ts';
import { type CaseFold, moved } from './case-fold.ts';
import {
  correctionAsked,
  correctionLapsed,
  defectsReported,
  periodBegun,
  resubmitted,
} from './fold-correction.ts';
import {
  hearingOffered,
  hearingRequested,
  paperIssued,
  paperOverdue,
  passed,
  rectified,
  releaseGiven,
  reviewMarked,
  revocationAnnounced,
  statementGiven,
} from './fold-ending.ts';
import { consulted, extended, memberRemoved, membersTold, opinionGiven, suspended } from './fold-review.ts';

/** The events of one case. */
export type OwnEventType = Extract<CaseEventType, `case-${string}`>;

const notOpened: CaseFold = (clock, before, event) => {
  const { because } = caseNotOpened.parse(event.data);
  const one = moved('not-opened')(clock, before, event);
  return because?.caseId === undefined ? one : { ...one, endedBy: because.caseId };
};

const reminded: CaseFold = (clock, before, event) => {
  const { lookedAt = event.recordedAt } = caseTimerPassed.parse(event.data);
  return moveTimer(clock, before, Date.parse(lookedAt));
};

const recounted: CaseFold = (clock, before, event) => {
  const { countedAt = event.recordedAt } = caseRecounted.parse(event.data);
  const { one } = recountPeriods(clock, before);
  return firstTimer(clock, { ...one, revision: before.revision + 1 }, Date.parse(countedAt));
};

const unchanged: CaseFold = (_clock, before) => before;

export const caseFolds: Readonly<Record<OwnEventType, CaseFold>> = {
  'case-opened': moved('opened'),
  'case-not-opened': notOpened,
  'case-accepted': moved('accepted'),
  'case-not-a-matter': moved('not-a-matter'),
  'case-acceptance-refused': moved('acceptance-refused'),
  'case-passed': passed,
  'case-refused': moved('refused'),
  'case-withdrawn': moved('withdrawn'),
  'case-timer-passed': reminded,
  'case-recounted': recounted,
  'case-link-given': unchanged,
  'case-defects-reported': defectsReported,
  'case-correction-asked': correctionAsked,
  'case-resubmitted': resubmitted,
  'case-correction-lapsed': correctionLapsed,
  'case-period-begun': periodBegun,
  'case-suspended': suspended,
  'case-resumed': moved('resumed'),
  'case-extended': extended,
  'case-release-given': releaseGiven,
  'case-consulted': consulted,
  'case-opinion-given': opinionGiven,
  'case-opinion-silent': membersTold('opinions-silent'),
  'case-consultation-reminded': membersTold('remind-members'),
  'case-member-removed': memberRemoved,
  'case-paper-issued': paperIssued,
  'case-paper-overdue': paperOverdue,
  'case-revocation-announced': revocationAnnounced,
  'case-statement-given': statementGiven,
  'case-hearing-offered': hearingOffered,
  'case-hearing-requested': hearingRequested,
  'case-revoked': moved('revoked'),
  'case-review-marked': reviewMarked,
  'case-rectified': rectified,
};

const isOwn = (type: string): type is OwnEventType => Object.hasOwn(caseFolds, type);

/** What every event of a case tells of it, after it. */
const told = ['state', 'version', 'revision'] as const;

/**
 * The case after one of its events.
 * @throws CannotFold when nobody says what the event makes of a case, or it says of the case what was not made of it
 */
export const foldCase = (clock: ClockRules, before: ApprovalCase, event: JournalEvent): ApprovalCase => {
  const { type, data } = event;
  if (!isOwn(type)) throw new CannotFold('unknown', event);
  try {
    const after = caseFolds[type](clock, before, event);
    if (told.some((name) => data[name] !== undefined && data[name] !== after[name]))
      throw new CannotFold('disagrees', event);
    return after;
  } catch (error) {
    const isOfEvent = error instanceof DomainError || error instanceof z.core.$ZodError;
    throw isOfEvent ? new CannotFold('disagrees', event) : error;
  }
};
