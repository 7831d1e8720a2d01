import { z } from 'zod';
import { useSchema } from '../../shared/catalogue/uses.ts';

/**
 * The county's parameters of the choice of flow. A project keeps the version of the day it was registered:
 * raise `version` with every change.
 */
export const flowChoiceSchema = z.strictObject({
  version: z.string().regex(/^\d{4}-\d{1,3}$/, 'is not a version; write year and number like 2026-1'),
  /** Small social investment of low risk: within both limits and of no excluded use. */
  lowRisk: z.strictObject({
    /** Square metres, inclusive. */
    maxBuildingArea: z.number().positive(),
    /** Metres, inclusive. */
    maxHeight: z.number().positive(),
    excludedUses: z.array(useSchema),
  }),
});
