import type { Caller } from '../../../shared/http/route.ts';
import type { Project } from '../domain/project.ts';
import { ownOrganisations } from '../../../shared/kernel/standing.ts';
import { mayRead, readsProjects } from '../domain/standing.ts';
import type { ProjectPorts } from '../project-ports.ts';
import type { ProjectPage, ProjectSummary } from '../store/project-file.ts';

interface Query {
  readonly code?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

const summarise = (project: Project | ProjectSummary): ProjectSummary => {
  const { projectId, code, name, division, flowType, owner, registeredAt, version } = project;
  return { projectId, code, name, division, flowType, owner, registeredAt, version };
};

const usualLimit = 20;

/** One's own projects, an office the county's, newest first; by code the one that has it, if it is the caller's. */
export const listProjects =
  ({ store }: Pick<ProjectPorts, 'store'>) =>
  async (caller: Caller, { code, limit = usualLimit, cursor }: Query): Promise<ProjectPage> => {
    if (code !== undefined) {
      const project = await store.findByCode(code);
      return { projects: project && mayRead(caller, project.owner) ? [summarise(project)] : [] };
    }
    // A person holds one organisation: an agent who is an applicant too sees the own one here.
    const [owner] = ownOrganisations(caller);
    const isOffice = readsProjects(caller);
    if (owner === undefined && !isOffice) return { projects: [] };
    const page = await store.list(isOffice ? undefined : owner, { limit, cursor });
    return { ...page, projects: page.projects.map(summarise) };
  };
