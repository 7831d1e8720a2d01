import * as z from 'zod/mini';
import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { departmentCode } from '../domain/fields.ts';
import { maySeeDepartment } from '../domain/may-see-department.ts';
import { showDelivery } from './show-delivery.ts';

const most = 50;

export const deliveriesQuery = z.strictObject({
  department: departmentCode,
  /** `pending` waits or is on its way, `exhausted` was given up after 13 days. */
  state: z.optional(z.enum(['pending', 'exhausted'])),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(most))),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
});

/** The deliveries of a department that have not arrived, in order. @throws DomainError `departments.not-found` */
export const listDeliveries =
  ({ store }: Pick<DepartmentPorts, 'store'>) =>
  async (
    caller: Caller,
    { department, state = 'pending', limit = most, cursor }: z.output<typeof deliveriesQuery>,
  ) => {
    if (!maySeeDepartment(caller, department)) throw new DomainError('departments.not-found');
    const { deliveryIds, next } = await store.list(state, department, limit, cursor);
    const deliveries = await Promise.all(deliveryIds.map((id) => store.findDelivery(id)));
    return {
      // one that arrived since the index was written is not pending any more
      deliveries: deliveries.flatMap((one) =>
        one === undefined || one.state === 'delivered' ? [] : [showDelivery(one)],
      ),
      ...(next !== undefined && { next }),
    };
  };
