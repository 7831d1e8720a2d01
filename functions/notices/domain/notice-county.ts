import * as z from 'zod/mini';
import { serviceRule } from '../../../shared/contracts/paper.ts';

const text = z.string().check(z.minLength(1));

/** What the writer must know of its county; lies as `county.json` beside its code. */
export const noticeCountySchema = z.strictObject({
  name: text,
  service: serviceRule,
  /** Departments by code, as they sign. */
  departments: z.record(z.string(), text),
  /** Whether the owners are told by messages. */
  sends: z.boolean(),
});

export type NoticeCounty = z.infer<typeof noticeCountySchema>;
