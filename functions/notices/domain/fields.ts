import * as z from 'zod/mini';

export const caseId = z.string().check(z.regex(/^cas_[0-9A-HJKMNP-TV-Z]{26}$/));

const place = String.raw`(?:\d{3}|[1-9]\d{3,4}|[0-9A-HJKMNP-TV-Z]{6})-(?:\d{2}|[1-9]\d{2})`;

/** `<project code>-<item>-<serial>-<number in the case>`; a serial that was not counted is the end of a case's id. */
export const paperNumber = z
  .string()
  .check(z.regex(new RegExp(String.raw`^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}-S[1-4]-\d{2}-${place}$`)));

/** A mobile number of the mainland. */
export const phone = z.string().check(z.regex(/^1[3-9]\d{9}$/));

export const mail = z.email().check(z.maxLength(254));

/** Number of a receipt of service or of the post: figures, letters, the brackets of a document's number. */
export const receiptNumber = z
  .string()
  .check(z.minLength(3), z.maxLength(40), z.regex(/^[0-9A-Za-z\u4e00-\u9fff〔〕()（）/-]+$/));
