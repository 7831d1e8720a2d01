// long: the contract of one context's events
import * as z from 'zod/mini';
import { rareAttributes } from '../catalogue/rare-attributes.ts';
import type { Bilingual } from '../kernel/bilingual.ts';

// Read loosely: an event of yesterday may lack what is added today, and one of tomorrow may have more.
const building = z.object({
  buildingId: z.string(),
  name: z.string(),
  use: z.string(),
  area: z.number(),
  height: z.number(),
  fireClass: z.optional(z.int()),
});

const works = z.object({
  worksId: z.string(),
  name: z.string(),
  buildings: z.array(building),
});

const party = z.object({
  type: z.int(),
  name: z.string(),
  creditCode: z.string(),
});

const regrouped = z.object({
  worksId: z.string(),
  name: z.string(),
  buildings: z.array(z.string()),
  predecessors: z.array(z.string()),
});

/** Facts of the declaration: money in 10,000 yuan, areas in m2, heights in m. */
export const projectRegistered = z.object({
  code: z.string(),
  name: z.string(),
  owner: z.string(),
  division: z.string(),
  funds: z.enum(['government', 'social']),
  use: z.string(),
  linear: z.boolean(),
  landWithDesign: z.boolean(),
  land: z.enum(['transferred', 'allocated', 'owned']),
  shelterDuty: z.boolean(),
  ...rareAttributes,
  investment: z.number(),
  landArea: z.number(),
  buildingArea: z.number(),
  height: z.number(),
  declaredNotSecret: z.literal(true),
  flowType: z.int(),
  rulesVersion: z.string(),
  works: z.array(works),
  parties: z.array(party),
  warnings: z.array(z.string()),
  /** Moment of the command, ISO 8601, +08:00: before the one of recording when the command had to try again. */
  registeredAt: z.optional(z.string()),
});

/** The boundary, CGCS2000 longitude and latitude: an event of its own, for its size. */
export const siteRecorded = z.object({ site: z.object({ type: z.string(), coordinates: z.unknown() }) });

/** Only what changed, by the field names of the API; `flowType` when the change moved it. */
export const projectAmended = z.object({
  version: z.int(),
  changes: z.record(z.string(), z.unknown()),
  works: z.optional(
    z.array(z.object({ worksId: z.string(), name: z.optional(z.string()), scope: z.optional(z.string()) })),
  ),
  flowType: z.optional(z.int()),
  /** Of the county's rules that chose the flow. */
  rulesVersion: z.optional(z.string()),
});

/** The responsible person lies in the vault under `personId`. */
export const partyNamed = z.object({
  ...party.shape,
  qualification: z.optional(z.string()),
  personId: z.optional(z.string()),
});

/** Written by shared/journal: what the vault held under `person` is gone. */
export const personErased = z.object({ person: z.string(), reason: z.string() });

/** Satisfies S1-09. */
export const landRecorded = z.object({
  kind: z.enum(['contract', 'allocation']),
  number: z.string(),
  date: z.string(),
  parcel: z.string(),
});

export const worksSplit = z.object({ worksId: z.string(), into: z.array(regrouped) });

export const worksMerged = z.object({ worksIds: z.array(z.string()), into: regrouped });

export const buildingAmended = z.object({
  buildingId: z.string(),
  version: z.int(),
  /** All its columns (exchange-v3 2.3.9), by the field names of the API. */
  building: z.looseObject({ ...building.shape }),
  /** Of the project, when the building moved it. */
  flowType: z.optional(z.int()),
  /** Of the county's rules that chose the flow. */
  rulesVersion: z.optional(z.string()),
});

/** `data` of each event type of the context `projects`. */
export const projectEventData = {
  'project-registered': projectRegistered,
  'site-recorded': siteRecorded,
  'project-amended': projectAmended,
  'party-named': partyNamed,
  'person-erased': personErased,
  'land-recorded': landRecorded,
  'works-split': worksSplit,
  'works-merged': worksMerged,
  'building-amended': buildingAmended,
} as const;

export type ProjectEventType = keyof typeof projectEventData;

export type ProjectEventData<Type extends ProjectEventType> = z.input<(typeof projectEventData)[Type]>;

export const projectEventNames: Readonly<Record<ProjectEventType, Bilingual>> = {
  'project-registered': { zh: '项目登记', en: 'project registered' },
  'site-recorded': { zh: '用地红线登记', en: 'site recorded' },
  'project-amended': { zh: '项目信息变更', en: 'project amended' },
  'party-named': { zh: '参建单位登记', en: 'party named' },
  'person-erased': { zh: '个人信息删除', en: 'person erased' },
  'land-recorded': { zh: '用地手续登记', en: 'land recorded' },
  'works-split': { zh: '工程拆分', en: 'works split' },
  'works-merged': { zh: '工程合并', en: 'works merged' },
  'building-amended': { zh: '单体信息变更', en: 'building amended' },
};
