import * as z from 'zod/mini';
import { creditCode, line, person } from './fields.ts';
import { partyType } from './registration.ts';

/** A party of a project, with the person who answers for it (FZRXM). */
export const namedPartySchema = z.strictObject({
  type: partyType,
  name: line(100),
  creditCode,
  qualification: z.optional(line(100)),
  person: z.optional(person),
});

export type NamedParty = z.infer<typeof namedPartySchema>;
