import * as z from 'zod/mini';
import { useSchema } from '../../../shared/catalogue/uses.ts';
import type { LicenceParty } from './licence.ts';
import type { KnownBuilding, LicenceFacts } from './licence-facts.ts';

const optional = z.optional(z.string());

/** Of a registration and its amendments, what a licence says. */
export const printedFacts = z.object({
  code: z.string(),
  name: z.string(),
  owner: z.string(),
  division: z.string(),
  linear: z.boolean(),
  use: useSchema,
  land: z.enum(['transferred', 'allocated', 'owned']),
  landArea: z.number(),
  buildingArea: z.number(),
  ownerName: optional,
  address: optional,
  coordinates: optional,
  scaleAndContent: optional,
  plannedStart: optional,
  plannedEnd: optional,
});

export const printedBuilding = z.object({
  buildingId: z.string(),
  name: z.string(),
  use: useSchema,
  area: z.number(),
  height: z.number(),
  areaAbove: z.optional(z.number()),
  areaBelow: z.optional(z.number()),
}) satisfies z.ZodMiniType<KnownBuilding>;

export interface KnownWorks {
  readonly worksId: string;
  readonly name: string;
  readonly buildings: readonly string[];
  readonly predecessors: readonly string[];
}

export interface Filing {
  readonly applicationId: string;
  readonly cases: readonly {
    readonly caseId: string;
    readonly item: string;
    readonly decidedBy?: string | undefined;
  }[];
  readonly materials: readonly string[];
}

/** A project as its licences need it, up to an event. */
export interface ProjectRecord {
  readonly projectId: string;
  readonly facts: z.infer<typeof printedFacts>;
  /** Current works and those that were split or merged away. */
  readonly works: readonly KnownWorks[];
  readonly buildings: Readonly<Record<string, KnownBuilding>>;
  readonly parties: readonly LicenceParty[];
  readonly land: LicenceFacts['land'];
  readonly filings: readonly Filing[];
}
