import * as z from 'zod/mini';

const moment = z.string().check(z.meta({ description: 'ISO 8601, +08:00' }));
const lastDay = z.string().check(z.meta({ description: '反馈期限 · last day of the limit, Shanghai date' }));

export const caseConsultations = z.object({
  consultations: z.array(
    z.object({
      department: z.string(),
      question: z.string(),
      askedAt: moment,
      until: lastDay,
      /** The case is not decided before. */
      joint: z.boolean(),
      remindedAt: z.optional(moment),
      endedAt: z.optional(moment),
      end: z.optional(z.enum(['agree', 'disagree', 'none', 'silent', 'removed'])),
      office: z.optional(z.string()),
      opinion: z.optional(z.string()),
      removedFor: z.optional(z.string()),
    }),
  ),
});

export const awaitedPage = z.object({
  consultations: z.array(
    z.object({
      caseId: z.string(),
      projectId: z.string(),
      worksId: z.nullable(z.string()),
      item: z.string(),
      itemName: z.object({ zh: z.string(), en: z.string() }),
      /** That asks. */
      department: z.string(),
      until: lastDay,
    }),
  ),
  next: z.optional(z.string()),
});
