import { z } from 'zod';
import { materialRulesSchema } from '../../functions/materials/domain/material-rules.ts';
import { materials } from '../../shared/catalogue/materials.ts';

/** Materials of the county: what is accepted, and what is kept. */
export const materialsSchema = z.strictObject({
  /** Greatest size in bytes by type; raise `version` with every change, it is kept with each material. */
  rules: materialRulesSchema.check((payload) => {
    for (const name of Object.keys(payload.value.materials))
      if (!Object.hasOwn(materials, name))
        payload.issues.push({
          code: 'custom',
          path: ['materials', name],
          input: name,
          message: 'is no material of the catalogue; write its id',
        });
  }),
  /** Days for which a version of a clean file is kept that somebody replaced or deleted by hand. */
  replacedDays: z.int().min(1).max(36_500),
});
