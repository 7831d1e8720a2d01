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
    const departments = [...new Set(overdue.map(({ department }) => department))];
    const endpoints = await Promise.all(departments.map((code) => store.findEndpoint(code)));
    const open = new Set(
      endpoints.flatMap((endpoint) => (endpoint?.state === 'open' ? [endpoint.department] : [])),
    );
    const deliveryIds = overdue
      .filter(({ department }) => open.has(department))
      .map(({ deliveryId }) => deliveryId);
    await putOnQueue(deliveryIds);
    return { queued: deliveryIds.length };
  };
