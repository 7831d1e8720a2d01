import { z } from 'zod';

const common = { material: z.string().min(1), project: z.string().min(1) };

/** What is uploaded: a generated file, or one that lies beside the scenario. */
export const uploadSchema = z.union([
  z.strictObject({
    ...common,
    generate: z.enum(['pdf', 'png']),
    pages: z.int().min(1).max(500).optional(),
  }),
  z.strictObject({
    ...common,
    file: z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'expected the name of a file beside the scenario'),
  }),
]);

export type UploadOfStep = z.infer<typeof uploadSchema>;
