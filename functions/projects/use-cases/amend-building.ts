import * as z from 'zod/mini';
import type { Caller } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { version as versionSchema } from '../domain/amendment.ts';
import { buildingColumns } from '../domain/building.ts';
import { flowOf } from '../domain/flow.ts';
import type { Project } from '../domain/project.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { concludeProject } from './conclude-project.ts';
import { openForWriting } from './open-project.ts';
import { projectEvent } from './project-event.ts';

/** The whole building as it is from now on, and the version that was read. */
export const buildingSchema = z.strictObject({ version: versionSchema, ...buildingColumns.shape });

type Ports = Pick<ProjectPorts, 'rules' | 'store' | 'write' | 'commit'>;

interface Command {
  readonly caller: Caller;
  readonly buildingId: string;
  readonly building: z.infer<typeof buildingSchema>;
}

/** The project with the flow that its buildings give it now; cases keep the one of their day. */
const projectAfter =
  ({ rules, store }: Pick<Ports, 'rules' | 'store'>) =>
  async (project: Project, { buildingId, building }: Command): Promise<Project> => {
    const ids = project.works.flatMap(({ buildings }) => buildings);
    const others = await store.findBuildings(ids.filter((id) => id !== buildingId));
    const flowType = flowOf(project, [...others, building], rules);
    return flowType === project.flowType
      ? project
      : { ...project, flowType, rulesVersion: rules.version, version: project.version + 1 };
  };

/**
 * Replaces a building's columns; its code stays, its project's flow is chosen again.
 * @throws DomainError `projects.not-found`, `projects.version-stale`
 */
export const amendBuilding =
  (ports: Ports) =>
  async (command: Command): Promise<Answer> => {
    const { caller, buildingId, building } = command;
    const { store, write, commit } = ports;
    const before = await store.findBuilding(buildingId);
    if (before === undefined) throw new DomainError('projects.not-found');
    const { project, actor } = await openForWriting(store)(caller, before.projectId);
    if (before.version !== building.version)
      throw new DomainError('projects.version-stale', { version: before.version });
    const { version: read, ...columns } = building;
    const version = read + 1;
    const { projectId } = project;
    const after = await projectAfter(ports)(project, command);
    const isMoved = after.flowType !== project.flowType;
    const works = project.works.find(({ buildings }) => buildings.includes(buildingId))?.worksId;
    const outcome = await commit({
      chain: projectId,
      events: [
        projectEvent(
          'building-amended',
          { project: projectId, actor, ...(works !== undefined && { works }) },
          {
            buildingId,
            version,
            building: { ...columns, buildingId },
            ...(isMoved && { flowType: after.flowType, rulesVersion: after.rulesVersion }),
          },
        ),
      ],
      writes: [
        write.building({ ...columns, buildingId, projectId, version }),
        ...(isMoved ? [write.project(after)] : []),
      ],
    });
    return concludeProject(outcome, {
      status: 200,
      body: { buildingId, projectId, version, flowType: after.flowType },
    });
  };
