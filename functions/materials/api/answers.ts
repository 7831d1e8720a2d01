import * as z from 'zod/mini';
import { contentTypes } from '../domain/content-type.ts';

const status = z.enum(['pending', 'clean', 'refused']);

export const announced = z.object({
  materialId: z.string(),
  status,
  /** Absent when a repeated request finds that the file has come already. */
  upload: z.optional(z.object({ url: z.string(), headers: z.record(z.string(), z.string()) })),
});

export const material = z.object({
  materialId: z.string(),
  projectId: z.string(),
  material: z.string(),
  fileName: z.string(),
  contentType: z.enum(contentTypes),
  size: z.int(),
  sha256: z.string(),
  declaredAt: z.string(),
  status,
  version: z.int(),
  reason: z.optional(z.string()),
  text: z.optional(z.object({ zh: z.string(), en: z.string() })),
});
