import { z } from 'zod';

/** What a department is told, as far as its system looks at it. */
export const toldMessage = z.object({
  type: z.string(),
  data: z.object({ number: z.int(), caseId: z.string() }),
});

export type ToldMessage = z.infer<typeof toldMessage>;
