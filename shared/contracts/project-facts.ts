import type { Attributes } from '../catalogue/attributes.ts';
import type { FlowType } from '../catalogue/county-rules.ts';

/** What other contexts know of a project: folded from its journal, never copied from the table of `projects`. */
export interface ProjectFacts {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  /** Credit code of the owner. */
  readonly owner: string;
  readonly division: string;
  readonly flowType: FlowType;
  readonly attributes: Attributes;
  /** Works that are current: those split or merged away are gone. */
  readonly works: readonly {
    readonly worksId: string;
    readonly name: string;
    readonly predecessors: readonly string[];
  }[];
  /** Items that are facts and have been recorded, with the event that did. */
  readonly recorded: Readonly<Record<string, { readonly number: number; readonly effectiveAt: string }>>;
}

/** A project as of the event with this number. */
export interface FoldedProject {
  readonly number: number;
  readonly facts: ProjectFacts | undefined;
}
