import * as z from 'zod/mini';
import { licenceItems } from './licence-item.ts';

/** A case that has passed and gives a licence. */
export const passedCase = z.object({
  caseId: z.string(),
  projectId: z.string(),
  item: z.enum(licenceItems),
  /** That decided, and issues. */
  department: z.string(),
  /** Absent where the stage counts for the whole project. */
  worksId: z.optional(z.string()),
  applicationId: z.optional(z.string()),
  /** Legal moment of the decision, ISO 8601. */
  passedAt: z.string(),
});

export type PassedCase = z.infer<typeof passedCase>;
