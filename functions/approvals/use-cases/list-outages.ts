import * as z from 'zod/mini';
import type { ApprovalPorts } from '../approval-ports.ts';

export const outagesQuery = z.strictObject({
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
});

/** Recorded outages, the latest first. */
export const listOutages =
  ({ outages }: Pick<ApprovalPorts, 'outages'>) =>
  async ({ limit = 50, cursor }: z.infer<typeof outagesQuery>) => {
    const { entries, next } = await outages.list({ limit, cursor });
    const shown = entries.map(({ from, to, what, function: name, recordedAt }) => ({
      from,
      to,
      what,
      function: name,
      recordedAt,
    }));
    return { outages: shown, ...(next !== undefined && { next }) };
  };
