import * as z from 'zod/mini';
import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { recipients } from '../domain/county.ts';
import { type Reminder, trayOf } from '../domain/reminder.ts';
import { departmentOf } from '../../../shared/kernel/standing.ts';

export const remindersQuery = z.strictObject({
  /** Default: `handler` for a department, `head` for its head, `reform-office` there. */
  list: z.optional(z.enum(recipients)),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
});

const trayFor = (caller: Caller, list: z.infer<typeof remindersQuery>['list']): string => {
  const isOffice = caller.roles.includes('reform-office');
  if (isOffice && (list === undefined || list === 'reform-office' || list === 'leader'))
    return list ?? 'reform-office';
  const own = departmentOf(caller);
  const isHead = caller.roles.includes('head');
  const wanted = list ?? (own?.role === 'head' ? 'head' : 'handler');
  const mayRead = wanted === 'handler' || (wanted === 'head' && isHead);
  if (own === undefined || !mayRead) throw new DomainError('cases.not-found');
  return trayOf(wanted, own.department);
};

/** Reminders of an office, the newest first. @throws DomainError `cases.not-found` for another's list */
export const listReminders =
  ({ reminders }: Pick<ApprovalPorts, 'reminders'>) =>
  async (
    caller: Caller,
    { list, limit = 50, cursor }: z.infer<typeof remindersQuery>,
  ): Promise<{ readonly reminders: readonly Reminder[]; readonly next?: string }> => {
    const { entries, next } = await reminders.list(trayFor(caller, list), { limit, cursor });
    return { reminders: entries, ...(next !== undefined && { next }) };
  };
