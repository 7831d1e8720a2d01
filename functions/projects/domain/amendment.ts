import * as z from 'zod/mini';
import { rareAttributes } from '../../../shared/catalogue/rare-attributes.ts';
import { useSchema } from '../../../shared/catalogue/uses.ts';
import { area, date, height, length, line, money, paragraph, worksId } from './fields.ts';
import { division, fundKinds, landKinds } from './registration.ts';

// Lists that the standard names but nobody outside has seen: kept as given.
const code = z.int().check(z.gte(0), z.lte(9_999));
const time = z.iso.datetime({ offset: true });
const coordinate = z.number().check(z.gte(-100_000_000), z.lte(100_000_000));

/** Columns of exchange-v3 2.2.1 that a registration does not ask for. */
export const amendableColumns = z.strictObject({
  investmentSource: z.optional(code),
  landAcquisition: z.optional(code),
  regionalAssessmentDone: z.optional(z.boolean()),
  initiationType: z.optional(code),
  worksClass: z.optional(code),
  constructionNature: z.optional(code),
  fundsNature: z.optional(code),
  industryCodeYear: z.optional(z.string().check(z.regex(/^\d{4}$/))),
  industry: z.optional(line(20)),
  plannedStart: z.optional(date),
  plannedEnd: z.optional(date),
  fullyClosed: z.optional(z.boolean()),
  fullyClosedAt: z.optional(time),
  address: z.optional(line(200)),
  siteX: z.optional(coordinate),
  siteY: z.optional(coordinate),
  coordinates: z.optional(line(500)),
  scaleAndContent: z.optional(paragraph(2_000)),
  declaredAt: z.optional(time),
  processCode: z.optional(line(50)),
  processVersion: z.optional(code),
  ownerName: z.optional(line(100)),
  ownerType: z.optional(code),
  length: z.optional(length),
  industryClass: z.optional(line(20)),
  keyProjectType: z.optional(line(20)),
});

export type Amendable = z.infer<typeof amendableColumns>;

/** Facts of the declaration that may change later; code, owner, kind of works and boundary stay. */
export const amendableFacts = z.strictObject({
  name: z.optional(line(200)),
  division: z.optional(division),
  funds: z.optional(z.enum(fundKinds)),
  use: z.optional(useSchema),
  landWithDesign: z.optional(z.boolean()),
  land: z.optional(z.enum(landKinds)),
  shelterDuty: z.optional(z.boolean()),
  ...rareAttributes,
  investment: z.optional(money),
  landArea: z.optional(area),
  buildingArea: z.optional(area),
  height: z.optional(height),
});

export type AmendableFacts = z.infer<typeof amendableFacts>;

export const version = z.int().check(z.gte(1));

const worksAmendment = z.strictObject({
  worksId,
  name: z.optional(line(100)),
  scope: z.optional(line(500)),
});

const isNamedOnce = (changes: readonly { readonly worksId: string }[]): boolean =>
  new Set(changes.map(({ worksId: id }) => id)).size === changes.length;

export const amendmentSchema = z.strictObject({
  version,
  ...amendableFacts.shape,
  ...amendableColumns.shape,
  works: z.optional(
    z
      .array(worksAmendment)
      .check(z.minLength(1), z.maxLength(20), z.refine(isNamedOnce, { params: { code: 'list.repeated' } })),
  ),
});

export type Amendment = z.infer<typeof amendmentSchema>;
