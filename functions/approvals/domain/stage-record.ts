import * as z from 'zod/mini';
import { stageNumber } from './fields.ts';

/**
 * What is filed, open and passed in one stage of one works: the authority on duplicates, on the milestone rule and on
 * whether the stage is settled, because every filing and closing writes it on its version.
 */
export const stageRecord = z.object({
  projectId: z.string(),
  scope: z.string(),
  /** First stage of those that are filed together. */
  group: stageNumber,
  stages: z.array(stageNumber),
  items: z.record(z.string(), z.object({ caseId: z.string(), standing: z.enum(['open', 'passed']) })),
  completedAt: z.optional(z.string()),
  settledAt: z.optional(z.string()),
  version: z.int(),
});

export type StageRecord = z.infer<typeof stageRecord>;

export const applicationRecord = z.object({
  applicationId: z.string(),
  projectId: z.string(),
  scope: z.string(),
  stages: z.array(stageNumber),
  owner: z.string(),
  filedAt: z.string(),
  cases: z.record(z.string(), z.string()),
  carried: z.record(z.string(), z.string()),
  materials: z.array(z.object({ material: z.string(), materialId: z.string() })),
  /** Counts what was handed in after the filing. */
  attachments: z.optional(z.int()),
  continues: z.optional(z.string()),
  catalogueVersion: z.string(),
  rulesVersion: z.string(),
  /** The execution that drives its cases is `<applicationId>-<generation>`. */
  generation: z.int(),
  /** When the generation was raised last, for the sweep. */
  raisedAt: z.optional(z.string()),
});

export type ApplicationRecord = z.infer<typeof applicationRecord>;
