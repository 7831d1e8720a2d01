import * as z from 'zod/mini';
import type { Caller, RouteRequest } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import { date, line } from '../domain/fields.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { concludeProject } from './conclude-project.ts';
import { openForWriting } from './open-project.ts';
import { projectEvent } from './project-event.ts';

/** A land contract or allocation decision, by its number. */
export const landSchema = z.strictObject({
  kind: z.enum(['contract', 'allocation']),
  number: line(100),
  date,
  parcel: line(100),
});

type Ports = Pick<ProjectPorts, 'store' | 'write' | 'commit'>;

interface Command {
  readonly caller: Caller;
  readonly projectId: string;
  readonly land: z.infer<typeof landSchema>;
  readonly once: RouteRequest['once'];
}

/** Records how the land was obtained: this satisfies S1-09. @throws DomainError `projects.not-found`, `projects.duplicate` */
export const recordLand =
  ({ store, write, commit }: Ports) =>
  async ({ caller, projectId, land, once }: Command): Promise<Answer> => {
    const { actor } = await openForWriting(store)(caller, projectId);
    const answer = { status: 201, body: { projectId, ...land } };
    const outcome = await commit({
      chain: projectId,
      events: [projectEvent('land-recorded', { project: projectId, actor }, land)],
      writes: [write.land({ ...land, projectId, version: 1 })],
      idempotency: once(answer),
    });
    return concludeProject(outcome, answer);
  };
