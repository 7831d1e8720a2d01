import * as z from 'zod/mini';
import { paper, remedy } from '../../../shared/contracts/paper.ts';
import { channels } from '../domain/contacts.ts';
import { delivery } from '../domain/delivery.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const moment = z.string().check(z.meta({ description: '上海时间 · ISO 8601 with +08:00' }));

export const document = z.object({
  number: z.string(),
  kind: paper.shape.kind,
  name: bilingual,
  issued: moment,
  served: z.nullable(z.object({ at: moment, how: z.enum(['available', 'opened', 'delivered']) })),
  openedAt: z.nullable(moment),
  deliveries: z
    .array(z.object({ ...delivery.shape, at: moment }))
    .check(z.meta({ description: '线下送达记录 · deliveries by hand or by post' })),
  respond: z.nullable(
    z.object({
      what: z.enum(['correct', 'state', 'ask-for-hearing']),
      days: z.int().check(z.meta({ description: '自送达之日起的工作日 · working days from service' })),
      until: z
        .nullable(z.string())
        .check(z.meta({ description: '期限最后一日 · last day, once it was served' })),
    }),
  ),
  remedies: z.array(remedy),
  href: z.string(),
});

export const documents = z.object({ documents: z.array(document) });

export const contacts = z.object({
  channels: z.array(z.enum(channels)),
  phone: z.nullable(z.string()).check(z.meta({ description: '已脱敏 · masked' })),
  mail: z.nullable(z.string()).check(z.meta({ description: '已脱敏 · masked' })),
  sends: z
    .boolean()
    .check(z.meta({ description: '本县是否发送短信和邮件 · whether the county sends messages' })),
});
