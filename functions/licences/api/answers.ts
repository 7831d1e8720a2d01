import * as z from 'zod/mini';
import { heldReason } from '../domain/held-licence.ts';
import { licenceItems } from '../domain/licence-item.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const item = z.enum(licenceItems);
const day = z.string().check(z.meta({ description: '上海日期 · Shanghai date YYYY-MM-DD' }));
const hash = z.string().check(z.meta({ description: '文件的 SHA-256 · SHA-256 of the document, hex' }));

const summary = {
  licenceId: z.string(),
  item,
  kind: bilingual,
  number: z.string(),
  identifier: z.string().check(z.meta({ description: '证照标识（GB/T 36904）· national identifier' })),
  version: z.int(),
  status: z.enum(['valid', 'revoked']),
  department: z.string(),
  worksId: z.nullable(z.string()),
  caseId: z.string(),
  issued: day,
  revoked: z.optional(day),
  recordedAt: z.string(),
};

const held = z.object({
  caseId: z.string(),
  item,
  kind: bilingual,
  department: z.string(),
  worksId: z.nullable(z.string()),
  heldSince: z.string(),
  reason: heldReason,
});

export const licences = z.object({ licences: z.array(z.object(summary)), held: z.array(held) });

export const licence = z.object({
  ...summary,
  statusName: bilingual,
  isSealed: z
    .literal(false)
    .check(z.meta({ description: '工作副本，未加盖法定电子印章 · a working copy without a legal seal' })),
  projectId: z.string(),
  content: z.looseObject({ holder: z.object({ name: z.optional(z.string()), creditCode: z.string() }) }),
  document: z.object({ sha256: hash, bytes: z.int() }),
});

export const requested = held;

export const verification = z.object({
  status: z.enum(['valid', 'revoked']),
  kind: bilingual,
  number: z.string(),
  holder: z.string(),
  issuer: z.string(),
  issued: day,
  revoked: z.optional(day),
  documentSha256: hash,
});
