import * as z from 'zod/mini';

const id = (prefix: string): z.ZodMiniString =>
  z.string().check(z.regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`)));

const positive = z.int().check(z.gte(1));
const bilingual = z.strictObject({
  zh: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});

/** What the owner has to do, or may do. `upload`: a file once more. */
export const responses = ['correct', 'state', 'ask-for-hearing', 'upload'] as const;

/** What the owner of a project is told. The same in a delivery and in the inbox; it names no person. */
export const ownerMessageData = z.strictObject({
  /** Place in the organisation's inbox: from 1, without gaps. */
  number: positive,
  /** Number of the fact in the project's journal: of two messages about a case the higher one is newer. */
  sequence: positive,
  projectId: id('prj'),
  projectCode: z.string(),
  /** Null for what counts for all works of the project. */
  worksId: z.nullable(id('wrk')),
  applicationId: z.nullable(id('app')),
  caseId: z.nullable(id('cas')),
  item: z.nullable(z.string().check(z.regex(/^S[1-4]-\d{2}$/))),
  title: bilingual,
  /** What happened, why, what to do and by when. */
  text: bilingual,
  /** The paper that the law wants for it, and the path under which it is read. */
  document: z.nullable(z.strictObject({ number: z.string(), kind: z.string(), href: z.string() })),
  /** `until`: last day, a Shanghai date; null while the period has not begun. */
  respond: z.nullable(z.strictObject({ what: z.enum(responses), until: z.nullable(z.iso.date()) })),
});

export const ownerMessage = z.strictObject({
  /** The journal's type of the fact: `application-filed`, `case-accepted`. */
  type: z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)+$/), z.maxLength(64)),
  /** When the fact was recorded, ISO 8601 with +08:00. */
  timestamp: z.iso.datetime({ offset: true }),
  data: ownerMessageData,
});

export type OwnerMessage = z.infer<typeof ownerMessage>;
