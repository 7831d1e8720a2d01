import * as z from 'zod/mini';
import { useSchema } from '../../../shared/catalogue/uses.ts';

/** What the county decides for the context `projects`: an environment value of the function, as JSON. */
export const projectRulesSchema = z.strictObject({
  /** Kept with each project: under which rules its flow was chosen. */
  version: z.string().check(z.minLength(1)),
  /** Division codes of the county, six digits or its townships. */
  divisions: z.array(z.string().check(z.regex(/^\d{6}(\d{3}){0,2}$/))).check(z.minLength(1)),
  lowRisk: z.strictObject({
    /** m2, inclusive. */
    maxBuildingArea: z.number().check(z.gte(0)),
    /** m, inclusive. */
    maxHeight: z.number().check(z.gte(0)),
    excludedUses: z.array(useSchema),
  }),
});

export type ProjectRules = z.infer<typeof projectRulesSchema>;
