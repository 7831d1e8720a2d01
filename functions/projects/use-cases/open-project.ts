import { actorOf } from '../../../shared/http/caller.ts';
import type { Caller } from '../../../shared/http/route.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { Project } from '../domain/project.ts';
import { ownerRole } from '../../../shared/kernel/standing.ts';
import { mayRead } from '../domain/standing.ts';
import type { ProjectStore } from '../store/project-store.ts';

/** @throws DomainError `projects.not-found` when there is none, or it is not the caller's */
export const openForReading =
  ({ findProject }: Pick<ProjectStore, 'findProject'>) =>
  async (caller: Caller, projectId: string): Promise<Project> => {
    const project = await findProject(projectId);
    if (project === undefined || !mayRead(caller, project.owner)) throw new DomainError('projects.not-found');
    return project;
  };

/**
 * A project and the actor who may change it.
 * @throws DomainError `projects.not-found`; `auth.role-missing` when the caller may see it and not change it
 */
export const openForWriting =
  (store: Pick<ProjectStore, 'findProject'>) =>
  async (caller: Caller, projectId: string): Promise<{ project: Project; actor: Actor }> => {
    const project = await openForReading(store)(caller, projectId);
    const role = ownerRole(caller, project.owner);
    if (role === undefined) throw new DomainError('auth.role-missing');
    return { project, actor: actorOf(caller, role) };
  };
