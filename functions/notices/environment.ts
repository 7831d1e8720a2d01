import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type NoticeCounty, noticeCountySchema } from './domain/notice-county.ts';

const names = {
  NOTICES_TABLE: z.string().check(z.minLength(3)),
  NOTICES_BUCKET: z.string().check(z.minLength(3)),
  JOURNAL_TABLE: z.string().check(z.minLength(3)),
  COUNTY_CODE: z.string().check(z.regex(/^\d{6}$/)),
  /** The county's message gateway; absent: nothing is sent. */
  MESSAGE_GATEWAY: z.optional(z.url({ protocol: /^https$/ })),
};

/** Function `notices-api`. */
export const noticesApiEnvironment = z.object(names);

/** Function `notices-writer`. */
export const writerEnvironment = z.object(names);

/** @throws ZodError when a variable is missing or wrong: the function does not start. */
export const readNoticesApiEnvironment = (): z.infer<typeof noticesApiEnvironment> =>
  noticesApiEnvironment.parse(process.env);

/** @throws ZodError when a variable is missing or wrong: the function does not start. */
export const readWriterEnvironment = (): z.infer<typeof writerEnvironment> =>
  writerEnvironment.parse(process.env);

/**
 * Names and rules: `county.json` beside the code.
 * @throws ZodError when it is not what the house writes
 */
export const readCountyFile = (directory: string): NoticeCounty =>
  noticeCountySchema.parse(JSON.parse(readFileSync(new URL('county.json', directory), 'utf8')));
