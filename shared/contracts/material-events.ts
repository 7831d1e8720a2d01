import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';

// Read loosely, as the events of projects are. The name of the file is no part of any: it may name a person, and lies in
// the vault as one.
const ofMaterial = {
  materialId: z.string(),
  /** Of the catalogue: `site-plan`. */
  material: z.string(),
};

export const materialDeclared = z.object({
  ...ofMaterial,
  contentType: z.string(),
  /** Bytes. */
  size: z.int(),
  /** 64 hexadecimal digits. */
  sha256: z.string(),
  /** Where its file name lies in the vault. */
  fileName: z.optional(z.string()),
  rulesVersion: z.optional(z.string()),
  /** Moment of the command, ISO 8601, +08:00: before the one of recording when the command had to try again. */
  declaredAt: z.optional(z.string()),
});

/** Its file was inspected and copied: this version of it, and no other. */
export const materialPromoted = z.object({ ...ofMaterial, objectVersion: z.string() });

/** `upload.lapsed` when no file came within 24 hours. */
export const materialRefused = z.object({ ...ofMaterial, reason: z.string() });

/** `data` of each event type of the context `materials`. */
export const materialEventData = {
  'material-declared': materialDeclared,
  'material-promoted': materialPromoted,
  'material-refused': materialRefused,
} as const;

export type MaterialEventType = keyof typeof materialEventData;

export type MaterialEventData<Type extends MaterialEventType> = z.input<(typeof materialEventData)[Type]>;

export const materialEventNames: Readonly<Record<MaterialEventType, Bilingual>> = {
  'material-declared': { zh: '材料上传申请', en: 'material announced' },
  'material-promoted': { zh: '材料检查通过', en: 'material found clean' },
  'material-refused': { zh: '材料检查未通过', en: 'material refused' },
};
