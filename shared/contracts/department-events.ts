import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';

// In the chain COUNTY. Read loosely.

/** Who is told: one of the two is there. */
const party = { department: z.optional(z.string()), organisation: z.optional(z.string()) };

/** Where the party's system listens. Path and query may hold a secret: the whole lies in the vault under `url`. */
export const endpointSet = z.object({
  ...party,
  host: z.string(),
  port: z.int(),
  url: z.optional(z.string()),
  /** What waited began afresh then, milliseconds since the epoch. */
  resumedAt: z.optional(z.int()),
});

export const endpointResumed = z.object({ ...party, resumedAt: z.optional(z.int()) });

/** The key counts from the moment that it was shown. `lapsed` was recorded before, but never shown and never counted. */
export const departmentKeyAdded = z.object({
  department: z.string(),
  keyId: z.string(),
  lapsed: z.optional(z.string()),
  /** Version of the secret that holds it, and when it was written, milliseconds since the epoch. */
  secretVersionId: z.optional(z.string()),
  addedAt: z.optional(z.int()),
});

/** Its next generation; it counts from then on, milliseconds since the epoch. */
export const organisationKeyAdded = z.object({
  organisation: z.string(),
  keyId: z.string(),
  addedAt: z.int(),
});

export const deliveryResent = z.object({
  ...party,
  deliveryId: z.string(),
  /** Beginning of the new round, milliseconds since the epoch. */
  startedAt: z.optional(z.int()),
});

/** `data` of each event type of the context `departments`. */
export const departmentEventData = {
  'endpoint-set': endpointSet,
  'endpoint-resumed': endpointResumed,
  'department-key-added': departmentKeyAdded,
  'organisation-key-added': organisationKeyAdded,
  'delivery-resent': deliveryResent,
} as const;

export type DepartmentEventType = keyof typeof departmentEventData;

export type DepartmentEventData<Type extends DepartmentEventType> = z.input<
  (typeof departmentEventData)[Type]
>;

export const departmentEventNames: Readonly<Record<DepartmentEventType, Bilingual>> = {
  'endpoint-set': { zh: '接收地址设置', en: 'endpoint set' },
  'endpoint-resumed': { zh: '恢复推送', en: 'deliveries resumed' },
  'department-key-added': { zh: '部门密钥更新', en: 'key of a department added' },
  'organisation-key-added': { zh: '单位密钥更新', en: 'key of an organisation added' },
  'delivery-resent': { zh: '消息重新推送', en: 'delivery sent again' },
};
