import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';

/** What the law wants in writing, by the name that the paper bears. */
export const paperNames = {
  acceptance: { zh: '受理通知书', en: 'notice of acceptance' },
  'not-a-matter': { zh: '不受理告知书', en: 'notice that no approval is needed' },
  'acceptance-refusal': { zh: '不予受理决定书', en: 'refusal of acceptance' },
  correction: { zh: '补正材料一次性告知书', en: 'notice of everything to be corrected' },
  lapse: { zh: '补正逾期告知书', en: 'notice that the correction has lapsed' },
  'special-procedure': { zh: '特别程序告知书', en: 'notice of a special procedure' },
  extension: { zh: '延长办理期限告知书', en: 'notice of extension' },
  approval: { zh: '准予行政许可决定书', en: 'decision of approval' },
  'default-approval': { zh: '默认同意告知书', en: 'notice of approval by default' },
  refusal: { zh: '不予行政许可决定书', en: 'decision of refusal' },
  withdrawal: { zh: '撤回申请确认书', en: 'confirmation of withdrawal' },
  'hearing-offer': { zh: '听证告知书', en: 'notice of the right to be heard' },
  'revocation-announcement': { zh: '撤销行政许可事先告知书', en: 'notice before revocation' },
  revocation: { zh: '撤销行政许可决定书', en: 'decision of revocation' },
  rectification: { zh: '更正通知书', en: 'notice of rectification' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type PaperKind = keyof typeof paperNames;

const isKind = (name: string): name is PaperKind => Object.hasOwn(paperNames, name);

/** Where somebody may turn who does not agree (行政许可法 Art. 38). */
export const remedy = z.object({
  kind: z.enum(['review', 'lawsuit']),
  authority: z.string(),
  period: z.object({ value: z.int(), unit: z.enum(['days', 'months']) }),
  basis: z.string(),
});

/** A numbered paper that an event makes: it exists from the transaction of the event on. */
export const paper = z.object({
  /** `<project code>-<item>-<serial of the case>-<number in the case>`. */
  number: z.string(),
  kind: z.enum(Object.keys(paperNames).filter(isKind)),
  /** What the applicant has to do, or may do, in so many working days from its service. */
  respond: z.optional(
    z.object({ what: z.enum(['correct', 'state', 'ask-for-hearing']), days: z.int(), basis: z.string() }),
  ),
  remedies: z.optional(z.array(remedy)),
});

/** What the county says makes a paper served: that it lies ready in the applicant's system, or that the owner opens it. */
export const serviceRule = z.object({
  rule: z.enum(['available', 'opened']),
  /** Of the county's rules on notices. */
  version: z.string(),
  /** Law and article. */
  basis: z.string(),
});

/** By hand with a receipt of service (送达回证), or by post with a return receipt. */
export const deliveredBy = z.enum(['by-hand', 'post']);

/** Who may take a paper for an organisation; nobody is named. */
export const deliveredTo = z.enum(['legal-representative', 'principal', 'mail-clerk', 'agent']);

/** A paper's file as it was written: the chain holds what everybody was sent. */
export const paperFile = z.object({
  /** Hexadecimal. */
  sha256: z.string(),
  bytes: z.int(),
  /** Code points that its font lacks: they stand in brackets. */
  missing: z.optional(z.array(z.string())),
});

export type Paper = z.infer<typeof paper>;
export type Remedy = z.infer<typeof remedy>;
export type ServiceRule = z.infer<typeof serviceRule>;
export type PaperFile = z.infer<typeof paperFile>;
