import * as z from 'zod/mini';

const moment = z.string().check(z.meta({ description: 'ISO 8601, +08:00' }));

/** A right that its owner was told of in a paper, and its use. */
const right = z.object({
  /** Number of the paper. */
  notice: z.string(),
  toldAt: moment,
  /** Working days from service. */
  days: z.int(),
  servedAt: z.optional(moment),
  until: z.optional(
    z.string().check(z.meta({ description: '期限届满日 · last day of the period, Shanghai date' })),
  ),
  provisional: z.optional(
    z.boolean().check(z.meta({ description: '该年节假日安排尚未公布 · its year is not published yet' })),
  ),
  statedAt: z.optional(moment),
  statement: z.optional(z.string()),
  hearingAskedAt: z.optional(moment),
  hearingReason: z.optional(z.string()),
});

export const shownRights = {
  /** Revocation that was announced. */
  announced: z.optional(right),
  /** Hearing that was offered before the decision. */
  hearing: z.optional(right),
  revokedAt: z.optional(moment),
  /** Revoked cases that it rests on: it is to be reviewed. */
  reviews: z.array(z.object({ item: z.string(), caseId: z.string(), at: moment })),
};
