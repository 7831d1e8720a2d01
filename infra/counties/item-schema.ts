import { z } from 'zod';
import { departmentCodes } from '../../shared/catalogue/department-codes.ts';

/** Who decides an item, and what the county promises. */
export const itemSchema = z.strictObject({
  by: z.enum(departmentCodes),
  /** Authority of a higher level that decides; `by` then handles it for the county. */
  decidedBy: z.string().min(1, 'is empty; name the authority or remove it').optional(),
  promised: z.int().min(0).max(365),
  /** Hours are those of the office. */
  unit: z.enum(['working-days', 'days', 'working-hours']).default('working-days'),
  from: z.enum(['receipt', 'acceptance']).default('acceptance'),
  /** False: the item stays outside this system; the guide says so. */
  handled: z.boolean().default(true),
  /**
   * Approved by default when its due day has passed; off unless a rule says so. Never for items of public safety, ecology,
   * life or property.
   */
  tacit: z
    .strictObject({
      basis: z.string().min(1, 'is empty; name the rule'),
      /**
       * Working days after the approval by default within which its paper is still owed. Taizhou gives one
       * (泰政办发〔2022〕58号); the law ten from a decision on (行政许可法 Art. 44).
       */
      paperDays: z.int().min(1).max(10).default(1),
    })
    .optional(),
});
