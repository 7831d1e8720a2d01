import type { Caller } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { amendProject as amended } from '../domain/amend-project.ts';
import type { Amendment } from '../domain/amendment.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { concludeProject } from './conclude-project.ts';
import { openForWriting } from './open-project.ts';
import { projectEvent } from './project-event.ts';

type Ports = Pick<ProjectPorts, 'rules' | 'store' | 'write' | 'commit'>;

interface Command {
  readonly caller: Caller;
  readonly projectId: string;
  readonly amendment: Amendment;
}

/** Records columns of a project. @throws DomainError as `domain/amend-project.ts`; `projects.not-found` */
export const amendProject =
  ({ rules, store, write, commit }: Ports) =>
  async ({ caller, projectId, amendment }: Command): Promise<Answer> => {
    const { project: before, actor } = await openForWriting(store)(caller, projectId);
    const [works, buildings] = await Promise.all([
      store.findManyWorks(before.works.map(({ worksId }) => worksId)),
      store.findBuildings(before.works.flatMap((one) => one.buildings)),
    ]);
    const after = amended({ project: before, works, buildings }, amendment, rules);
    const { version, flowType } = after.project;
    const outcome = await commit({
      chain: projectId,
      events: [
        projectEvent(
          'project-amended',
          { project: projectId, actor },
          {
            version,
            changes: after.changes,
            ...(amendment.works && { works: amendment.works }),
            ...(flowType !== before.flowType && { flowType }),
            rulesVersion: after.project.rulesVersion,
          },
        ),
      ],
      writes: [write.project(after.project), ...after.works.map(write.works)],
    });
    return concludeProject(outcome, { status: 200, body: { projectId, version, flowType } });
  };
