import type { Paper } from '../../../shared/contracts/paper.ts';
import type { KnownCase } from '../domain/known-case.ts';
import type { KnownProject } from '../domain/known-project.ts';
import type { NoticeCounty } from '../domain/notice-county.ts';
import type { PaperData } from '../writing/read-paper.ts';

/** Everything that a paper is drawn from: its event, and the project and the cases as of that event. */
export interface PaperFacts {
  readonly document: Paper;
  readonly data: PaperData;
  /** ISO 8601: the legal moment of the event. */
  readonly issuedAt: string;
  readonly project: KnownProject;
  readonly worksId?: string | undefined;
  /** The cases that it is about; the first one's course is told. */
  readonly cases: readonly KnownCase[];
  /** In whose name it is. */
  readonly department: string;
  readonly county: Pick<NoticeCounty, 'name' | 'departments'>;
}
