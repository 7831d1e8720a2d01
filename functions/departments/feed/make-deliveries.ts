import type { NewId } from '../../../shared/kernel/new-id.ts';
import { type Delivery, newDelivery } from '../domain/delivery.ts';
import type { NumberedMessage } from '../domain/number-messages.ts';
import { isOrganisation, type Party } from '../domain/party.ts';
import type { DepartmentStore } from '../store/department-store.ts';

export interface DeliveryPorts {
  readonly newId: NewId;
  readonly store: Pick<DepartmentStore, 'findEndpoint' | 'findKeys'>;
}

/**
 * Whether deliveries are made for a party at this moment; the feed alone is enough for the others. An organisation must
 * have taken a key, and reads in its inbox what came while its endpoint is paused: nobody at the county looks after it.
 */
const isReachable = async ({ store }: DeliveryPorts, party: Party): Promise<boolean> => {
  const endpoint = await store.findEndpoint(party);
  if (endpoint === undefined || !isOrganisation(party)) return endpoint !== undefined;
  return endpoint.state === 'open' && (await store.findKeys(party)) !== undefined;
};

/** The deliveries of messages to those who can be reached. */
export const makeDeliveries =
  (ports: DeliveryPorts) =>
  async (numbered: readonly NumberedMessage[], now: number): Promise<readonly Delivery[]> => {
    const parties = [...new Set(numbered.map(({ party }) => party))];
    const judged = parties.map(async (party) => ((await isReachable(ports, party)) ? [party] : []));
    const reachable = new Set((await Promise.all(judged)).flat());
    return numbered
      .filter(({ party }) => reachable.has(party))
      .map(({ party, message }) =>
        newDelivery({ deliveryId: ports.newId('dlv'), party, number: message.data.number }, now),
      );
  };
