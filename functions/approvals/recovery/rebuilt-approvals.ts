import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import type { ApplicationRecord, StageRecord } from '../domain/stage-record.ts';
import type { RebuiltConsultation } from './fold-consultations.ts';

/** A case, and when it was written last. */
export interface RebuiltCase {
  readonly one: ApprovalCase;
  readonly writtenAt: string;
  /** Id of the calendar that the last write names. */
  readonly calendar: string | undefined;
}

/** What a project has filed, as its events tell. */
export interface RebuiltApprovals {
  readonly applications: ReadonlyMap<string, ApplicationRecord>;
  readonly cases: ReadonlyMap<string, RebuiltCase>;
  readonly stages: ReadonlyMap<string, StageRecord>;
  readonly consultations: ReadonlyMap<string, RebuiltConsultation>;
}

/** A command that changes several cases: which events are of it, and the stages that it has written. */
export interface Together {
  readonly includes: (event: JournalEvent) => boolean;
  readonly stages: Set<string>;
}

export interface Draft {
  readonly applications: Map<string, ApplicationRecord>;
  readonly cases: Map<string, RebuiltCase>;
  readonly stages: Map<string, StageRecord>;
  readonly consultations: Map<string, RebuiltConsultation>;
  together: Together | undefined;
}
