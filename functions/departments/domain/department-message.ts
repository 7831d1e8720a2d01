import * as z from 'zod/mini';

const id = (prefix: string): z.ZodMiniString =>
  z.string().check(z.regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`)));

const positive = z.int().check(z.gte(1));

/** What a department is told of a case. The same in a delivery and in the feed. */
export const messageData = z.strictObject({
  /** Place in the department's feed: from 1, without gaps. */
  number: positive,
  /** Number of the fact in the project's journal: of two messages about a case the higher one is newer. */
  sequence: positive,
  projectId: id('prj'),
  /** Null for a case that counts for all works of the project. */
  worksId: z.nullable(id('wrk')),
  caseId: id('cas'),
  item: z.string().check(z.regex(/^S[1-4]-\d{2}$/)),
  /** BLZT. A case in state 0 waits for a prerequisite and is told to nobody. */
  state: z.int().check(z.gte(1), z.lte(15)),
  version: positive,
  /** Shanghai date of the due day, null before acceptance and while the clock stands. */
  due: z.nullable(z.iso.date()),
});

export const departmentMessage = z.strictObject({
  /** The journal's type of the fact: `case-opened`, `case-withdrawn`. */
  type: z.string().check(z.regex(/^case(?:-[a-z]+)+$/), z.maxLength(64)),
  /** When the fact was recorded, ISO 8601 with +08:00. */
  timestamp: z.iso.datetime({ offset: true }),
  data: messageData,
});

export type DepartmentMessage = z.infer<typeof departmentMessage>;
