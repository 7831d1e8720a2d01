import type { Caller, RouteRequest } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { mergeGrouping } from '../domain/regroup.ts';
import type { MergeRequest } from '../domain/regrouping.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { concludeProject } from './conclude-project.ts';
import { openCurrentWorks } from './open-works.ts';
import { projectEvent } from './project-event.ts';

type Ports = Pick<ProjectPorts, 'newId' | 'store' | 'write' | 'commit'>;

interface Command extends MergeRequest {
  readonly caller: Caller;
  readonly once: RouteRequest['once'];
}

/**
 * Makes one works of several of a project; it keeps them as predecessors (QJDGCDM) and has all their buildings.
 * @throws DomainError `projects.not-found | state-conflict | merge-across | version-stale`
 */
export const mergeWorks =
  ({ newId, store, write, commit }: Ports) =>
  async ({ caller, worksIds, name, once }: Command): Promise<Answer> => {
    const { project, actor, works } = await openCurrentWorks(store)(caller, worksIds);
    const { projectId } = project;
    const worksId = newId('wrk');
    const grouping = mergeGrouping(project.works, worksIds, worksId);
    const buildings = grouping.find((one) => one.worksId === worksId)?.buildings ?? [];
    const into = { worksId, name, buildings: [...buildings], predecessors: [...worksIds] };
    const answer = { status: 201, body: { projectId, version: project.version + 1, ...into } };
    const outcome = await commit({
      chain: projectId,
      events: [
        projectEvent(
          'works-merged',
          { project: projectId, works: worksId, actor },
          { worksIds: [...worksIds], into },
        ),
      ],
      writes: [
        write.project({ ...project, works: grouping, version: project.version + 1 }),
        ...works.map((before) =>
          write.works({ ...before, state: 'merged', successors: [worksId], version: before.version + 1 }),
        ),
        write.works({
          worksId,
          projectId,
          name,
          state: 'current',
          predecessors: worksIds,
          successors: [],
          version: 1,
        }),
      ],
      idempotency: once(answer),
    });
    return concludeProject(outcome, answer);
  };
