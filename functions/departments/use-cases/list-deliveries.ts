import * as z from 'zod/mini';
import type { Caller } from '../../../shared/http/route.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { departmentCode, organisationCode } from '../domain/fields.ts';
import { maySeeParty } from '../domain/may-see-party.ts';
import { partyNotFound } from '../domain/party-not-found.ts';
import { showDelivery } from './show-delivery.ts';

const most = 50;

export const deliveriesQuery = z
  .strictObject({
    /** One of the two. */
    department: z.optional(departmentCode),
    organisation: z.optional(organisationCode),
    /** `pending` waits or is on its way, `exhausted` was given up after 13 days. */
    state: z.optional(z.enum(['pending', 'exhausted'])),
    limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(most))),
    cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
  })
  .check(
    z.refine(({ department, organisation }) => (department === undefined) !== (organisation === undefined), {
      path: ['department'],
    }),
  );

/** The deliveries of a party that have not arrived, in order. @throws DomainError as `partyNotFound` */
export const listDeliveries =
  ({ store }: Pick<DepartmentPorts, 'store'>) =>
  async (
    caller: Caller,
    { department, organisation, state = 'pending', limit = most, cursor }: z.output<typeof deliveriesQuery>,
  ) => {
    const party = department ?? organisation ?? '';
    if (!maySeeParty(caller, party)) throw partyNotFound(party);
    const { deliveryIds, next } = await store.list(state, party, limit, cursor);
    const deliveries = await Promise.all(deliveryIds.map((id) => store.findDelivery(id)));
    return {
      // one that arrived since the index was written is not pending any more
      deliveries: deliveries.flatMap((one) =>
        one === undefined || one.state === 'delivered' ? [] : [showDelivery(one)],
      ),
      ...(next !== undefined && { next }),
    };
  };
