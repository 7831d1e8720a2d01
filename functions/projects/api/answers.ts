import * as z from 'zod/mini';
import { useSchema } from '../../../shared/catalogue/uses.ts';
import { amendableColumns } from '../domain/amendment.ts';
import { buildingColumns } from '../domain/building.ts';
import { registrationSchema } from '../domain/registration.ts';

const flowType = z.int().check(z.meta({ description: '审批流程类型 1-6 · flow type (SPLCLX)' }));
const bilingual = { zh: z.string(), en: z.string() };
const grouped = z.object({ worksId: z.string(), buildings: z.array(z.string()) });

export const registered = z.object({
  projectId: z.string(),
  flowType,
  version: z.int(),
  works: z.array(grouped),
  warnings: z.array(z.object({ path: z.string(), code: z.string(), ...bilingual })),
});

export const projectPage = z.object({
  projects: z.array(
    z.object({
      projectId: z.string(),
      code: z.string(),
      name: z.string(),
      division: z.string(),
      flowType,
      owner: z.string(),
      registeredAt: z.string(),
      version: z.int(),
    }),
  ),
  next: z.optional(z.string()),
});

const { works: _, parties: __, declaredNotSecret: ___, site, ...facts } = registrationSchema.shape;

export const projectWhole = z.object({
  projectId: z.string(),
  version: z.int(),
  flowType,
  rulesVersion: z.string(),
  registeredAt: z.string(),
  ...facts,
  use: useSchema,
  ...amendableColumns.shape,
  site,
  works: z.array(
    z.object({
      worksId: z.string(),
      name: z.string(),
      scope: z.optional(z.string()),
      predecessors: z.array(z.string()),
      version: z.int(),
      buildings: z.array(z.object({ buildingId: z.string(), version: z.int(), ...buildingColumns.shape })),
    }),
  ),
  parties: z.array(
    z.object({
      type: z.int(),
      name: z.string(),
      creditCode: z.string(),
      qualification: z.optional(z.string()),
      version: z.int(),
      personId: z.optional(z.string()),
      person: z.optional(
        z.nullable(
          z.object({
            name: z.string(),
            idType: z.optional(z.string()),
            idNumber: z.optional(z.string()),
            phone: z.optional(z.string()),
          }),
        ),
      ),
    }),
  ),
  landRecords: z.array(
    z.object({
      kind: z.string(),
      number: z.string(),
      date: z.string(),
      parcel: z.string(),
      version: z.int(),
    }),
  ),
});

export const timelinePage = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      type: z.string(),
      title: z.object(bilingual),
      project: z.string(),
      works: z.optional(z.string()),
      actor: z.object({ role: z.string(), channel: z.string() }),
      data: z.record(z.string(), z.unknown()),
      recordedAt: z.string(),
      effectiveAt: z.string(),
    }),
  ),
  next: z.optional(z.string()),
});

export const verification = z.object({
  valid: z.boolean(),
  events: z.int(),
  firstBroken: z.optional(z.int()),
  fault: z.optional(z.string()),
  witnessed: z.int(),
});

export const amended = z.object({ projectId: z.string(), version: z.int(), flowType });
export const buildingAnswer = z.object({
  buildingId: z.string(),
  projectId: z.string(),
  version: z.int(),
  flowType,
});
export const erased = z.object({ personId: z.string(), erased: z.literal(true) });

export const partyAnswer = z.object({
  type: z.int(),
  name: z.string(),
  creditCode: z.string(),
  personId: z.optional(z.string()),
  version: z.int(),
});

const regrouped = { worksId: z.string(), name: z.string(), predecessors: z.array(z.string()) };

export const splitAnswer = z.object({
  projectId: z.string(),
  version: z.int(),
  works: z.array(z.object({ ...regrouped, buildings: z.array(z.string()) })),
});

export const mergeAnswer = z.object({
  projectId: z.string(),
  version: z.int(),
  ...regrouped,
  buildings: z.array(z.string()),
});
