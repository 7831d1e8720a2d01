import * as z from 'zod/mini';
import { buildingId, line, worksId } from './fields.ts';

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const repeated = { params: { code: 'list.repeated' } };

/** The new works of a split, with the buildings that each of them gets. */
export const splitSchema = z.strictObject({
  works: z
    .array(z.strictObject({ name: line(100), buildings: z.array(buildingId).check(z.maxLength(60)) }))
    .check(z.minLength(2), z.maxLength(20)),
});

export type SplitRequest = z.infer<typeof splitSchema>;

export const mergeSchema = z.strictObject({
  worksIds: z.array(worksId).check(z.minLength(2), z.maxLength(20), z.refine(isUnique, repeated)),
  name: line(100),
});

export type MergeRequest = z.infer<typeof mergeSchema>;
