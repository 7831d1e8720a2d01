import type { Caller, RouteRequest } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { mostWorks } from '../domain/registration.ts';
import { splitGrouping } from '../domain/regroup.ts';
import type { SplitRequest } from '../domain/regrouping.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { concludeProject } from './conclude-project.ts';
import { openCurrentWorks } from './open-works.ts';
import { projectEvent } from './project-event.ts';

type Ports = Pick<ProjectPorts, 'newId' | 'store' | 'write' | 'commit'>;

interface Command {
  readonly caller: Caller;
  readonly worksId: string;
  readonly into: SplitRequest['works'];
  readonly once: RouteRequest['once'];
}

/**
 * Splits a works; the new ones keep it as predecessor (QJDGCDM), every building keeps its code.
 * @throws DomainError `projects.not-found | state-conflict | buildings-differ | too-many | version-stale`
 */
export const splitWorks =
  ({ newId, store, write, commit }: Ports) =>
  async ({ caller, worksId, into, once }: Command): Promise<Answer> => {
    const { project, actor, works } = await openCurrentWorks(store)(caller, [worksId]);
    const { projectId } = project;
    const made = into.map(({ name, buildings }) => ({
      worksId: newId('wrk'),
      name,
      buildings,
      predecessors: [worksId],
    }));
    const grouping = splitGrouping(
      project.works,
      worksId,
      made.map(({ worksId: id, buildings }) => ({ worksId: id, buildings })),
    );
    if (grouping.length > mostWorks) throw new DomainError('projects.too-many');
    const successors = made.map((one) => one.worksId);
    const answer = { status: 201, body: { projectId, version: project.version + 1, works: made } };
    const outcome = await commit({
      chain: projectId,
      events: [
        projectEvent('works-split', { project: projectId, works: worksId, actor }, { worksId, into: made }),
      ],
      writes: [
        write.project({ ...project, works: grouping, version: project.version + 1 }),
        ...works.map((before) =>
          write.works({ ...before, state: 'split', successors, version: before.version + 1 }),
        ),
        ...made.map(({ worksId: id, name, predecessors }) =>
          write.works({
            worksId: id,
            projectId,
            name,
            state: 'current',
            predecessors,
            successors: [],
            version: 1,
          }),
        ),
      ],
      idempotency: once(answer),
    });
    return concludeProject(outcome, answer);
  };
