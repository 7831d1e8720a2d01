import * as z from 'zod/mini';
import { amendableColumns } from './amendment.ts';
import { buildingColumns } from './building.ts';
import { partyType, registrationSchema } from './registration.ts';

/** Every record has the number of its write, from 1: a command names the one that it read. */
const version = z.int();

const { works: _, parties: __, site: ___, declaredNotSecret: ____, ...facts } = registrationSchema.shape;

/** The record of a project; works and buildings are named here, so their grouping changes in one place. */
export const projectRecord = z.object({
  ...facts,
  projectId: z.string(),
  flowType: z.literal([1, 2, 3, 4, 5, 6]),
  rulesVersion: z.string(),
  registeredAt: z.string(),
  works: z.array(z.object({ worksId: z.string(), buildings: z.array(z.string()) })),
  columns: amendableColumns,
  version,
});

/** GCDM is the worksId, QJDGCDM its predecessors. */
export const worksRecord = z.object({
  worksId: z.string(),
  projectId: z.string(),
  name: z.string(),
  scope: z.optional(z.string()),
  state: z.enum(['current', 'split', 'merged']),
  predecessors: z.array(z.string()),
  successors: z.array(z.string()),
  version,
});

/** DTBM is the buildingId: it stays from design to registration, whatever works the building is in. */
export const buildingRecord = z.object({
  ...buildingColumns.shape,
  buildingId: z.string(),
  projectId: z.string(),
  version,
});

export const partyRecord = z.object({
  projectId: z.string(),
  type: partyType,
  name: z.string(),
  creditCode: z.string(),
  qualification: z.optional(z.string()),
  /** The responsible person, in the vault. */
  personId: z.optional(z.string()),
  formerPersons: z.array(z.string()),
  version,
});

/** A land contract (出让合同) or allocation decision (划拨决定书). */
export const landRecord = z.object({
  projectId: z.string(),
  kind: z.enum(['contract', 'allocation']),
  number: z.string(),
  date: z.string(),
  parcel: z.string(),
  version,
});

export type Project = z.infer<typeof projectRecord>;
export type Works = z.infer<typeof worksRecord>;
export type Building = z.infer<typeof buildingRecord>;
export type Party = z.infer<typeof partyRecord>;
export type Land = z.infer<typeof landRecord>;
