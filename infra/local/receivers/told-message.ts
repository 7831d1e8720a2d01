import { z } from 'zod';

/** What a party is told, as far as its system looks at it. */
export const toldMessage = z.object({
  type: z.string(),
  data: z.object({ number: z.int(), caseId: z.string().nullable() }),
});

export type ToldMessage = z.infer<typeof toldMessage>;
