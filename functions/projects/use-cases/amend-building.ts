import * as z from 'zod/mini';
import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { version as versionSchema } from '../domain/amendment.ts';
import { buildingColumns } from '../domain/building.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { type Answer, conclude } from './conclude.ts';
import { openForWriting } from './open-project.ts';
import { projectEvent } from './project-event.ts';

/** The whole building as it is from now on, and the version that was read. */
export const buildingSchema = z.strictObject({ version: versionSchema, ...buildingColumns.shape });

type Ports = Pick<ProjectPorts, 'store' | 'write' | 'commit'>;

interface Command {
  readonly caller: Caller;
  readonly buildingId: string;
  readonly building: z.infer<typeof buildingSchema>;
}

/** Replaces a building's columns; its code stays. @throws DomainError `projects.not-found`, `projects.version-stale` */
export const amendBuilding =
  ({ store, write, commit }: Ports) =>
  async ({ caller, buildingId, building }: Command): Promise<Answer> => {
    const before = await store.findBuilding(buildingId);
    if (before === undefined) throw new DomainError('projects.not-found');
    const { project, actor } = await openForWriting(store)(caller, before.projectId);
    if (before.version !== building.version)
      throw new DomainError('projects.version-stale', { version: before.version });
    const { version: read, ...columns } = building;
    const version = read + 1;
    const { projectId } = project;
    const works = project.works.find(({ buildings }) => buildings.includes(buildingId))?.worksId;
    const outcome = await commit({
      chain: projectId,
      events: [
        projectEvent(
          'building-amended',
          { project: projectId, actor, ...(works !== undefined && { works }) },
          { buildingId, version, building: { ...columns, buildingId } },
        ),
      ],
      writes: [write.building({ ...columns, buildingId, projectId, version })],
    });
    return conclude(outcome, { status: 200, body: { buildingId, projectId, version } });
  };
