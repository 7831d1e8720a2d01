import type { Caller } from '../../../shared/http/route.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { Project, Works } from '../domain/project.ts';
import type { ProjectStore } from '../store/project-store.ts';
import { openForWriting } from './open-project.ts';

type Store = Pick<ProjectStore, 'findManyWorks' | 'findProject'>;

/**
 * Works that are still current, with their one project and the actor who may regroup them.
 * @throws DomainError `projects.not-found`, `projects.merge-across`, `projects.state-conflict` with the successors
 */
export const openCurrentWorks =
  (store: Store) =>
  async (
    caller: Caller,
    worksIds: readonly string[],
  ): Promise<{ project: Project; actor: Actor; works: readonly Works[] }> => {
    const works = await store.findManyWorks(worksIds);
    const projectIds = [...new Set(works.map(({ projectId }) => projectId))];
    const opened = await Promise.all(projectIds.map((projectId) => openForWriting(store)(caller, projectId)));
    const first = opened[0];
    if (first === undefined || works.length < worksIds.length) throw new DomainError('projects.not-found');
    if (opened.length > 1) throw new DomainError('projects.merge-across');
    const gone = works.find(({ state }) => state !== 'current');
    if (gone !== undefined) throw new DomainError('projects.state-conflict', { successors: gone.successors });
    return { ...first, works };
  };
