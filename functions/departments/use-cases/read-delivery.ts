import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import type { Delivery } from '../domain/delivery.ts';
import { maySeeParty } from '../domain/may-see-party.ts';

/** @throws DomainError `deliveries.not-found`, also for another party's */
export const readDelivery =
  ({ store }: Pick<DepartmentPorts, 'store'>) =>
  async (caller: Caller, deliveryId: string): Promise<Delivery> => {
    const delivery = await store.findDelivery(deliveryId);
    if (delivery === undefined || !maySeeParty(caller, delivery.party))
      throw new DomainError('deliveries.not-found');
    return delivery;
  };
