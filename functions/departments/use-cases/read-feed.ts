import * as z from 'zod/mini';
import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { departmentMessage } from '../domain/department-message.ts';

const most = 100;

export const feedQuery = z.strictObject({
  after: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(9_999_999_999))),
});

/**
 * The messages of the caller's own department after a number, in order, at most 100. `next` is what to ask after next.
 * @throws DomainError `auth.role-missing` when the caller has no department
 */
export const readFeed =
  ({ store }: Pick<DepartmentPorts, 'store'>) =>
  async ({ department }: Caller, { after = 0 }: z.output<typeof feedQuery>) => {
    if (department === undefined) throw new DomainError('auth.role-missing');
    const found = await store.readFeed(department, after, most);
    return {
      messages: found.map(({ text }) => departmentMessage.parse(JSON.parse(text))),
      next: found.at(-1)?.number ?? after,
    };
  };
