import * as z from 'zod/mini';

/** Common to every event of a case. `states` are those written, in order. */
export const caseFacts = {
  item: z.string(),
  stage: z.int(),
  department: z.string(),
  state: z.int(),
  states: z.array(z.int()),
  version: z.int(),
  /** Counts every write of the case; `version` only those that people must have seen. */
  revision: z.int(),
};

/** Who handled it: the name lies in the vault under `handler`. */
export const handling = {
  handler: z.optional(z.string()),
  office: z.optional(z.string()),
  opinion: z.optional(z.string()),
};

/** How its limit was used, of a case that was decided. */
export const used = {
  usedDays: z.number(),
  limitDays: z.number(),
  due: z.string(),
  light: z.enum(['green', 'red']),
};
