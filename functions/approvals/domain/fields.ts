import * as z from 'zod/mini';
import type { ItemType, Stage } from '../../../shared/catalogue/catalogue-item.ts';
import { departmentCodes } from '../../../shared/catalogue/department-codes.ts';
import { materials, type MaterialId } from '../../../shared/catalogue/materials.ts';

const broken = (code: string): { params: { code: string } } => ({ params: { code } });

/** A text of one line: not blank, no control characters. */
export const line = (max: number): z.ZodMiniString =>
  z.string().check(
    z.minLength(1),
    z.maxLength(max),
    z.refine((value: string) => value === '' || value.trim() !== '', broken('text.blank')),
    z.refine((value: string) => !/\p{Cc}/u.test(value), broken('text.control')),
  );

/** A text that may run over several lines. */
export const paragraph = (max: number): z.ZodMiniString =>
  z.string().check(
    z.maxLength(max),
    z.refine((value: string) => value.trim() !== '', broken('text.blank')),
    z.refine((value: string) => !/[^\P{Cc}\n\t]/u.test(value), broken('text.control')),
  );

const id = (prefix: string): z.ZodMiniString =>
  z.string().check(z.regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`)));

export const projectId = id('prj');
export const worksId = id('wrk');
export const applicationId = id('app');
export const caseId = id('cas');
export const materialId = id('mat');

export const itemId = z.string().check(z.regex(/^S[1-4]-\d{2}$/));

export const stageNumber = z.literal([1, 2, 3, 4]) satisfies z.ZodMiniType<Stage>;

export const date = z.iso.date();

export const departmentCode = z.enum(departmentCodes);

export const itemType = z.enum([
  'permit',
  'approval',
  'technical',
  'confirmation',
  'registration',
  'filing',
  'service',
  'report',
  'contract',
  'assessment',
  'internal',
] as const satisfies readonly ItemType[]);

const isMaterial = (name: string): name is MaterialId => Object.hasOwn(materials, name);

export const materialName = z.enum(Object.keys(materials).filter(isMaterial));

/** Files that are handed in with a form or a correction. */
export const attachedMaterials = z
  .array(z.strictObject({ material: materialName, materialId }))
  .check(z.maxLength(100));
