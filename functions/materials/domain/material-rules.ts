import * as z from 'zod/mini';
import { contentTypes, type ContentType } from './content-type.ts';

const bytes = z.int().check(z.gte(1), z.lte(1_073_741_824));
const limits = z.partialRecord(z.enum(contentTypes), bytes);

/** What the county accepts: the greatest size in bytes of each type, for materials named and for all others. */
export const materialRulesSchema = z.strictObject({
  /** Kept with each material: under which rules it was accepted. */
  version: z.string().check(z.minLength(1)),
  /** Materials of one project at most; what was refused does not count. */
  mostPerProject: z.int().check(z.gte(1), z.lte(100_000)),
  others: limits,
  materials: z.record(z.string(), limits),
});

export type MaterialRules = z.infer<typeof materialRulesSchema>;

/** Greatest size in bytes; undefined when the county does not accept this type for this material. */
export const greatestSize = (
  { others, materials }: MaterialRules,
  material: string,
  contentType: ContentType,
): number | undefined => (Object.hasOwn(materials, material) ? materials[material] : others)?.[contentType];
