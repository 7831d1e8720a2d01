import * as z from 'zod/mini';
import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiDate } from '../../../shared/kernel/shanghai-time.ts';
import { dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { itemName } from '../domain/show-case.ts';
import { departmentOf } from '../../../shared/kernel/standing.ts';

export const consultationsQuery = z.strictObject({
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
});

/**
 * The cases of others that wait for the opinion of the caller's department, the first to end first. Whose limit is over
 * has answered by silence; on provisional days no limit is over.
 * @throws DomainError `cases.not-found` for who has no department
 */
export const listConsultations =
  ({ consultations, days, clock }: Pick<ApprovalPorts, 'consultations' | 'days' | 'clock'>) =>
  async (caller: Caller, { limit = 50, cursor }: z.infer<typeof consultationsQuery>) => {
    const own = departmentOf(caller)?.department;
    if (own === undefined) throw new DomainError('cases.not-found');
    const first = Math.min(dayOf(shanghaiDate(clock())), days.calendar.horizon + 1);
    const { entries, next } = await consultations.awaited(own, { from: dateOf(first), limit, cursor });
    return {
      consultations: entries.map(({ scope, ...one }) => ({
        ...one,
        worksId: scope.startsWith('wrk_') ? scope : null,
        itemName: itemName(one.item),
      })),
      ...(next !== undefined && { next }),
    };
  };
