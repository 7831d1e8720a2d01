import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';

// In the chain COUNTY. Read loosely.

/** Who is told: one of the two is there. */
const party = { department: z.optional(z.string()), organisation: z.optional(z.string()) };

/** Where the party's system listens; path and query stay with the endpoint, they may hold a secret. */
export const endpointSet = z.object({ ...party, host: z.string(), port: z.int() });

export const endpointResumed = z.object(party);

/** The key counts from the moment that it was shown. `lapsed` was recorded before, but never shown and never counted. */
export const departmentKeyAdded = z.object({
  department: z.string(),
  keyId: z.string(),
  lapsed: z.optional(z.string()),
});

export const deliveryResent = z.object({ ...party, deliveryId: z.string() });

/** `data` of each event type of the context `departments`. */
export const departmentEventData = {
  'endpoint-set': endpointSet,
  'endpoint-resumed': endpointResumed,
  'department-key-added': departmentKeyAdded,
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
  'delivery-resent': { zh: '消息重新推送', en: 'delivery sent again' },
};
