import * as z from 'zod/mini';
import { contentTypes } from './content-type.ts';
import { type RefusalReason, refusalReasons } from '../../../shared/catalogue/refusal-reasons.ts';

const isReason = (value: unknown): value is RefusalReason =>
  typeof value === 'string' && Object.hasOwn(refusalReasons, value);

const declared = {
  materialId: z.string(),
  projectId: z.string(),
  owner: z.string(),
  material: z.string(),
  fileName: z.string(),
  contentType: z.enum(contentTypes),
  size: z.int(),
  sha256: z.string(),
  rulesVersion: z.string(),
  declaredAt: z.string(),
  version: z.int(),
};

/** A material as it is kept. */
export const materialRecord = z.discriminatedUnion('state', [
  z.object({ ...declared, state: z.literal('pending') }),
  z.object({ ...declared, state: z.literal('clean'), objectVersion: z.string() }),
  z.object({ ...declared, state: z.literal('refused'), reason: z.custom<RefusalReason>(isReason) }),
]);
