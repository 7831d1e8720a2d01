import * as z from 'zod/mini';
import type { DepartmentPorts } from '../department-ports.ts';
import type { Party } from '../domain/party.ts';

const most = 100;

export const messagesQuery = z.strictObject({
  after: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(9_999_999_999))),
});

/**
 * The messages of a party after a number, in order, at most 100. `next` is what to ask after next.
 * @param schema of one message
 */
export const readMessages =
  <Message>({ store }: Pick<DepartmentPorts, 'store'>, schema: z.ZodMiniType<Message>) =>
  async (
    party: Party,
    { after = 0 }: z.output<typeof messagesQuery>,
  ): Promise<{ readonly messages: readonly Message[]; readonly next: number }> => {
    const found = await store.readFeed(party, after, most);
    return {
      messages: found.map(({ text }) => schema.parse(JSON.parse(text))),
      next: found.at(-1)?.number ?? after,
    };
  };
