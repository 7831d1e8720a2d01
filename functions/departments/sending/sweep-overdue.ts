import type { DepartmentStore } from '../store/department-store.ts';
import type { DeliverPorts } from './deliver-ports.ts';

const hour = 3_600_000;

/** Deliveries that are overdue by an hour have lost their message: each gets another, unless its endpoint is paused. */
export const sweepOverdue =
  ({
    clock,
    store,
    putOnQueue,
  }: Pick<DeliverPorts, 'clock' | 'putOnQueue'> & {
    readonly store: Pick<DepartmentStore, 'overdue' | 'findEndpoint'>;
  }) =>
  async (): Promise<{ readonly queued: number }> => {
    const overdue = await store.overdue(clock() - hour);
    const parties = [...new Set(overdue.map(({ party }) => party))];
    const endpoints = await Promise.all(parties.map((code) => store.findEndpoint(code)));
    const open = new Set(
      endpoints.flatMap((endpoint) => (endpoint?.state === 'open' ? [endpoint.party] : [])),
    );
    const deliveryIds = overdue.filter(({ party }) => open.has(party)).map(({ deliveryId }) => deliveryId);
    await putOnQueue(deliveryIds);
    return { queued: deliveryIds.length };
  };
