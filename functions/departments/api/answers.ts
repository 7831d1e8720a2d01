import * as z from 'zod/mini';
import { departmentMessage } from '../domain/department-message.ts';
import { ownerMessage } from '../domain/owner-message.ts';

const moment = z.nullable(z.string().check(z.meta({ description: '上海时间 · ISO 8601, +08:00' })));

/** One of the two is there. */
const party = { department: z.optional(z.string()), organisation: z.optional(z.string()) };

export const endpoint = z.object({
  ...party,
  url: z.string(),
  state: z.enum(['open', 'paused']),
  failingSince: moment,
  pausedAt: moment,
});

export const addedKey = z.object({
  keyId: z.string(),
  secret: z
    .optional(z.string())
    .check(z.meta({ description: '只显示一次，重复请求不再显示 · shown once, not to a repeated request' })),
});

const attempt = z.object({
  number: z.int(),
  startedAt: z.string(),
  endedAt: moment,
  result: z.enum(['under-way', 'answered', 'refused', 'failed', 'unknown']),
  status: z.optional(z.int()),
  reason: z.optional(z.string()),
});

export const delivery = z.object({
  deliveryId: z.string(),
  ...party,
  number: z.int(),
  state: z.enum(['waiting', 'claimed', 'delivered', 'exhausted']),
  planned: moment,
  deliveredAt: moment,
  attempts: z.array(attempt),
});

export const deliveryPage = z.object({ deliveries: z.array(delivery), next: z.optional(z.string()) });

const next = z.int().check(z.meta({ description: '下次请求的 after · the next `after`' }));

export const feedPage = z.object({ messages: z.array(departmentMessage), next });

export const inboxPage = z.object({ messages: z.array(ownerMessage), next });
