import * as z from 'zod/mini';
import { partyTypes } from '../../../shared/catalogue/party-types.ts';
import { useSchema } from '../../../shared/catalogue/uses.ts';

const text = z.string();
const optional = z.optional(text);

const building = z.object({
  buildingId: text,
  name: text,
  use: useSchema,
  /** m2 */
  area: z.number(),
  /** m */
  height: z.number(),
});

const party = z.object({
  type: z.int().check(z.refine((type) => type in partyTypes)),
  name: text,
  creditCode: text,
});

/** Common to all kinds. Money in 10,000 yuan, areas in m2, dates of Shanghai. */
const common = {
  projectId: text,
  /** National project code. */
  projectCode: text,
  projectName: text,
  /** Absent where a stage counts for the whole project. */
  worksId: optional,
  caseId: text,
  holder: z.object({ name: optional, creditCode: text }),
  issuer: z.object({ name: text, creditCode: text }),
  division: z.object({ code: text, name: text }),
  worksClass: z.enum(['building', 'municipal']),
  /** Legal day of the decision. */
  issued: text,
  /** Moment of the decision, ISO 8601. */
  issuedAt: text,
  location: text,
  scale: text,
};

const areas = {
  buildingArea: z.number(),
  areaAbove: z.optional(z.number()),
  areaBelow: z.optional(z.number()),
};

const works = {
  worksName: text,
  landPermit: optional,
  worksPermit: optional,
  drawingCertificate: optional,
  coordinates: optional,
  ...areas,
  parties: z.array(party),
  buildings: z.array(building),
};

const landPermit = z.object({
  item: z.literal('S1-10'),
  ...common,
  /** Contract or allocation decision. */
  landDocument: optional,
  landDocumentDate: optional,
  landArea: z.number(),
  landUse: useSchema,
  landAcquisition: z.enum(['transferred', 'allocated', 'owned']),
  attachments: z.array(text),
});

const worksPermit = z.object({
  item: z.literal('S2-03'),
  ...common,
  worksName: text,
  landPermit: optional,
  ...areas,
  buildings: z.array(building),
  attachments: z.array(text),
});

const constructionPermit = z.object({
  item: z.literal('S3-05'),
  ...common,
  ...works,
  plannedStart: optional,
  plannedEnd: optional,
});

const completionFiling = z.object({
  item: z.literal('S4-08'),
  ...common,
  ...works,
  constructionPermit: optional,
  jointAcceptance: z.boolean(),
});

const numbering = {
  licenceId: text,
  number: text,
  /** National e-licence identifier. */
  identifier: text,
  /** Of the licence, from 1. */
  version: z.int(),
  /** Version of the rule that made the number. */
  numberRule: text,
};

/** A licence before it has a number. */
export const licenceDraft = z.discriminatedUnion('item', [
  landPermit,
  worksPermit,
  constructionPermit,
  completionFiling,
]);

/** A licence as issued. */
export const licenceRecord = z.discriminatedUnion('item', [
  z.extend(landPermit, numbering),
  z.extend(worksPermit, numbering),
  z.extend(constructionPermit, numbering),
  z.extend(completionFiling, numbering),
]);

export type LicenceDraft = z.infer<typeof licenceDraft>;
export type Licence = z.infer<typeof licenceRecord>;
export type LicenceBuilding = z.infer<typeof building>;
export type LicenceParty = z.infer<typeof party>;
