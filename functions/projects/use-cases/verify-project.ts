import type { Caller } from '../../../shared/http/route.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { openForReading } from './open-project.ts';

/**
 * Recomputes the project's chain and compares it with the head that the witness keeps: a chain that was cut off or
 * written anew as a whole is found by that alone. @throws DomainError `projects.not-found`
 */
export const verifyProject =
  ({ store, verify }: Pick<ProjectPorts, 'store' | 'verify'>) =>
  async (caller: Caller, projectId: string) => {
    await openForReading(store)(caller, projectId);
    const witness = await store.findWitnessHead(projectId);
    const { valid, events, firstBroken, fault } = await verify(projectId, witness);
    const { number: witnessed = 0, brokenAt } = witness ?? {};
    return {
      valid: valid && brokenAt === undefined,
      events,
      ...((firstBroken ?? brokenAt) !== undefined && { firstBroken: firstBroken ?? brokenAt }),
      ...(fault !== undefined && { fault }),
      witnessed,
    };
  };
