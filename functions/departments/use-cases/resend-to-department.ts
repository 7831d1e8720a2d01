import type { Caller, RouteRequest } from '../../../shared/http/route.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { namedParty } from '../domain/party.ts';
import { resendDelivery } from '../domain/resend-delivery.ts';
import { concludeParty } from './conclude-party.ts';
import { departmentEvent } from './department-event.ts';
import { readDelivery } from './read-delivery.ts';
import { showDelivery } from './show-delivery.ts';

interface Command {
  readonly caller: Caller;
  readonly deliveryId: string;
  readonly actor: Actor;
  readonly once: RouteRequest['once'];
}

/** Begins a new round of a delivery. @throws DomainError `deliveries.not-found`, `departments.state-conflict`, as `concludeParty` */
export const resendToDepartment =
  (ports: DepartmentPorts) =>
  async ({ caller, deliveryId, actor, once }: Command): Promise<Answer> => {
    const delivery = resendDelivery(await readDelivery(ports)(caller, deliveryId), ports.clock());
    const { party, startedAt } = delivery;
    const answer = { status: 200, body: showDelivery(delivery) };
    const outcome = await ports.commit({
      chain: countyChain,
      events: [departmentEvent('delivery-resent', actor, { ...namedParty(party), deliveryId, startedAt })],
      writes: [ports.write.delivery(delivery)],
      idempotency: once(answer),
    });
    return concludeParty(outcome, answer);
  };
