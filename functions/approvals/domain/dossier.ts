import type { Attributes } from '../../../shared/catalogue/attributes.ts';
import type { FlowType } from '../../../shared/catalogue/county-rules.ts';
import type { Guide } from '../../../shared/catalogue/guide.ts';
import type { ApprovalCase } from './approval-case.ts';
import { isClosedState } from './case-state.ts';
import type { ApplicationRecord, StageRecord } from './stage-record.ts';

export interface KnownWorks {
  readonly worksId: string;
  readonly name: string;
  readonly predecessors: readonly string[];
}

/** What this context knows of a file. */
export interface KnownMaterial {
  readonly material: string;
  readonly state: 'pending' | 'clean' | 'refused';
  readonly reason?: string | undefined;
}

/** What this context knows of a project. */
export interface KnownProject {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly owner: string;
  readonly flowType: FlowType;
  readonly attributes: Attributes;
  readonly works: readonly KnownWorks[];
  readonly former: readonly (KnownWorks & { readonly goneAt?: string | undefined })[];
  readonly recorded: Readonly<Record<string, { readonly effectiveAt: string }>>;
  /** When each attribute was changed last. */
  readonly amended?: Readonly<Record<string, string>> | undefined;
  /** Files by id. */
  readonly materials?: Readonly<Record<string, KnownMaterial>> | undefined;
}

/** A project with everything filed for it, as one read saw it. */
export interface Dossier {
  /** Number of the last event that was folded into it. */
  readonly number: number;
  readonly project: KnownProject;
  readonly guide: Guide;
  readonly applications: readonly ApplicationRecord[];
  readonly stages: readonly StageRecord[];
  readonly cases: readonly ApprovalCase[];
}

/** The works from which a works came by split or merger. */
export const predecessorsOf = ({ works, former }: KnownProject, scope: string): readonly string[] =>
  [...works, ...former].find(({ worksId }) => worksId === scope)?.predecessors ?? [];

/** Ids of the cases that are closed, or ended without having been opened. */
export const endedCases = ({ cases }: Dossier): readonly string[] =>
  cases.filter(({ notOpened, state }) => notOpened || isClosedState(state)).map(({ caseId }) => caseId);
