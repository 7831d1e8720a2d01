import type { RouteRequest } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { resumeEndpoint } from '../domain/endpoint.ts';
import { namedParty, type Party } from '../domain/party.ts';
import { concludeParty } from './conclude-party.ts';
import { departmentEvent } from './department-event.ts';
import { readEndpoint } from './read-endpoint.ts';
import { showEndpoint } from './show-endpoint.ts';

interface Command {
  readonly party: Party;
  readonly actor: Actor;
  readonly once: RouteRequest['once'];
}

/** Opens a paused endpoint: what waits begins afresh. @throws DomainError as `readEndpoint` and `conclude` */
export const resumeDeliveries =
  (ports: DepartmentPorts) =>
  async ({ party, actor, once }: Command): Promise<Answer> => {
    const resumedAt = ports.clock();
    const endpoint = resumeEndpoint(await readEndpoint(ports)(party), resumedAt);
    const answer = { status: 200, body: showEndpoint(endpoint) };
    const outcome = await ports.commit({
      chain: countyChain,
      events: [departmentEvent('endpoint-resumed', actor, { ...namedParty(party), resumedAt })],
      writes: [ports.write.endpoint(endpoint)],
      idempotency: once(answer),
    });
    return concludeParty(outcome, answer);
  };
