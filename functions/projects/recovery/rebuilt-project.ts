import type { Building, Land, Party, Project, Works } from '../domain/project.ts';
import type { Site } from '../domain/site.ts';

/** Every record of a project as its events tell. */
export interface RebuiltProject {
  readonly project: Project;
  readonly site: Site;
  readonly works: readonly Works[];
  readonly buildings: readonly Building[];
  readonly parties: readonly Party[];
  readonly land: readonly Land[];
}

/** Before the event that tells the boundary. */
export type RebuiltDraft = Omit<RebuiltProject, 'site'> & { readonly site?: Site };
