import type { Paper, PaperFile, ServiceRule } from '../../../shared/contracts/paper.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { KnownCase } from '../domain/known-case.ts';
import type { KnownProject } from '../domain/known-project.ts';
import type { Notice } from '../domain/notice.ts';
import { paperData } from './read-paper.ts';

/** An event that makes a paper, with the project and the cases as the event left them. */
export interface PaperOccasion {
  readonly event: JournalEvent;
  readonly document: Paper;
  readonly project: KnownProject;
  /** Those that it is about. */
  readonly cases: readonly KnownCase[];
}

/** In whose name a paper is: the lead department's of a form, else the case's own. */
export const signatoryOf = ({ event, cases }: Pick<PaperOccasion, 'event' | 'cases'>): string => {
  const { lead, department } = paperData.parse(event.data);
  return lead ?? department ?? cases[0]?.department ?? '';
};

/** The cases that a paper is about: the event's own, or those of its form that have defects. */
export const caseIdsOf = ({ case: own, data }: JournalEvent): readonly string[] =>
  own === undefined ? (paperData.parse(data).cases ?? []).map(({ caseId }) => caseId) : [own];

/** The record of a paper that was written, and not yet served. */
export const composeNotice = (
  occasion: PaperOccasion,
  { missing, ...file }: PaperFile,
  service: ServiceRule,
): Notice => {
  const { event, document, project, cases } = occasion;
  return {
    ...document,
    projectId: project.projectId,
    worksId: event.works,
    applicationId: event.application,
    owner: project.owner,
    cases: cases.map(({ caseId, item, department }) => ({ caseId, item, department })),
    department: signatoryOf(occasion),
    issuedAt: event.effectiveAt,
    numberedAt: event.recordedAt,
    file,
    ...(missing !== undefined && { missing }),
    service,
    version: 1,
  };
};
