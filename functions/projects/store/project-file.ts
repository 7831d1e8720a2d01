import * as z from 'zod/mini';
import {
  type Building,
  type Land,
  type Party,
  type Project,
  projectRecord,
  type Works,
} from '../domain/project.ts';
import type { Site } from '../domain/site.ts';

/** Everything that is kept of a project. */
export interface ProjectFile {
  readonly project: Project;
  readonly site: Site;
  readonly works: readonly Works[];
  readonly buildings: readonly Building[];
  readonly parties: readonly Party[];
  readonly land: readonly Land[];
}

/** What a list shows. */
export const projectSummary = z.pick(projectRecord, {
  projectId: true,
  code: true,
  name: true,
  division: true,
  flowType: true,
  owner: true,
  registeredAt: true,
  version: true,
});

export type ProjectSummary = z.infer<typeof projectSummary>;

export interface ProjectPage {
  readonly projects: readonly ProjectSummary[];
  readonly next?: string;
}

/** Where a project's journal stood when the witness last looked. */
export const witnessHead = z.object({
  number: z.int(),
  hash: z.string(),
  /** Number of the first event that did not fit. */
  brokenAt: z.optional(z.int()),
  version: z.int(),
});

export type WitnessHead = z.infer<typeof witnessHead>;
