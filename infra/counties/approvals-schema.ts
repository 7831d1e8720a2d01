import { z } from 'zod';
import { stopTypes } from '../../functions/approvals/domain/case-stop.ts';
import { recipients } from '../../functions/approvals/domain/county.ts';
import { departmentCodes } from '../../shared/catalogue/department-codes.ts';
import { itemSchema } from './item-schema.ts';

const versionSchema = z
  .string()
  .regex(/^\d{4}-\d{1,3}$/, 'is not a version; write year and number like 2026-1');
const daysSchema = z.int().min(0).max(365);
const itemIdSchema = z.string();

const clockSchema = z.strictObject({
  /**
   * Who is told of which light, in which order: `after` working days of red, 0 at the turn. `leader` is the list that the
   * Reform Office keeps for the county's leader.
   */
  ladder: z
    .array(
      z.strictObject({
        light: z.enum(['yellow', 'red']),
        after: z.int().min(0).max(60).default(0),
        tells: z.array(z.enum(recipients)),
      }),
    )
    .refine(
      (ladder) => ladder.every(({ light, after }) => light === 'red' || after === 0),
      'counts days after yellow; only red has later rungs',
    )
    .refine(
      (ladder) => new Set(ladder.map(({ light, after }) => `${light}+${after}`)).size === ladder.length,
      'names a rung twice; join them',
    )
    .default([
      { light: 'yellow', after: 0, tells: ['handler', 'head'] },
      { light: 'red', after: 0, tells: ['handler', 'head', 'reform-office'] },
      { light: 'red', after: 3, tells: ['reform-office', 'leader'] },
    ]),
  /** Types of stop without a basis in law that hold the promise by the county's rule. */
  promiseStops: z
    .array(z.enum(stopTypes))
    .default(['correction', 'public-display', 'technical-review', 'site-survey', 'other']),
});

const departmentSchema = z.enum(departmentCodes);

const receiptSchema = z.strictObject({
  /** Working days after receipt until whose end the departments of a form report what is wanting. */
  reportDays: z.int().min(1).max(5).default(3),
  /** Who sends the one notice of a form, by its first stage. */
  lead: z
    .strictObject({ 1: departmentSchema, 2: departmentSchema, 3: departmentSchema, 4: departmentSchema })
    .default({ 1: 'nr', 2: 'nr', 3: 'housing', 4: 'housing' }),
});

const correctionSchema = z.strictObject({
  /** Working days from the service of the notice. */
  days: z.int().min(1).max(365),
  /** What a correction that has lapsed means: the application is deemed withdrawn, or it is refused. */
  lapse: z.enum(['withdrawn', 'refused']),
  /** The rule by which it means that. */
  basis: z.string().min(1, 'is empty; name the rule'),
});

const remedySchema = z.strictObject({
  kind: z.enum(['review', 'lawsuit']),
  authority: z.string().min(1, 'is empty; name the authority'),
  period: z.strictObject({ value: z.int().min(1), unit: z.enum(['days', 'months']) }),
  basis: z.string().min(1, 'is empty; name the law'),
});

const rightsSchema = z.strictObject({
  /** Working days from service to state or to ask for a hearing; the law gives 5 (行政许可法 Art. 47). */
  days: z.int().min(5).max(60).default(5),
  /** Where somebody may turn who does not agree: it stands in every refusal (行政许可法 Art. 38). */
  remedies: z.array(remedySchema).min(1, 'is empty; name where a refusal can be contested'),
});

const consultationSchema = z.strictObject({
  /** Working days that a department has that is asked for its opinion, where the question names none. */
  days: z.int().min(1).max(30).default(5),
  /** Working days before the last one on which a department is reminded that has not answered. */
  remindDays: z.int().min(1).max(10).default(1),
});

const stageSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const flowSchema = z.strictObject({
  /** In order. Stages that are filed with one form stand together. Limits in working days. */
  stages: z
    .array(z.strictObject({ stages: z.array(stageSchema).min(1), limitDays: daysSchema.min(1) }))
    .min(1, 'is empty; list the stages 1 to 4'),
  /** Working days. */
  totalDays: daysSchema.min(1),
  /** Promises that hold in this flow only, in the unit and from the moment of the item. */
  promised: z.record(itemIdSchema, daysSchema).default({}),
});

/**
 * How the county approves. A case keeps the rules and the catalogue of the day it was filed: raise `version` with
 * every change.
 */
export const approvalsSchema = z.strictObject({
  version: versionSchema,
  catalogueVersion: versionSchema,
  /** Every item that can be filed. Facts and what is handled inside another item stay out. */
  items: z.record(itemIdSchema, itemSchema),
  /** Items that run beside the stages (并行推进): a stage's limit does not count them. */
  parallel: z.array(itemIdSchema).default([]),
  /** By the national code of the flow (splclx). */
  flows: z.strictObject({
    1: flowSchema,
    2: flowSchema,
    3: flowSchema,
    4: flowSchema,
    5: flowSchema,
    6: flowSchema,
  }),
  /** Items whose passing completes a stage. */
  milestones: z.array(itemIdSchema).min(1, 'is empty; name the items that complete the stages'),
  /** 1: all milestone items of the stage; 2: any one of them. */
  milestoneRule: z.union([z.literal(1), z.literal(2)]),
  /** Working days within which the county promises to accept or to answer; the law gives 5 (行政许可法 Art. 32). */
  noticeDays: z.int().min(1).max(5),
  clock: clockSchema.prefault({}),
  receipt: receiptSchema.prefault({}),
  correction: correctionSchema,
  rights: rightsSchema,
  consultation: consultationSchema.prefault({}),
});

export type ApprovalsFile = z.input<typeof approvalsSchema>;
export type Approvals = z.output<typeof approvalsSchema>;
