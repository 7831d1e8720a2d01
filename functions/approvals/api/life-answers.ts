import * as z from 'zod/mini';

const day = z.string().check(z.meta({ description: '上海日期 · Shanghai date YYYY-MM-DD' }));
const moment = z.string().check(z.meta({ description: 'ISO 8601, +08:00' }));
const bilingual = z.object({ zh: z.string(), en: z.string() });

const defects = z.array(
  z.object({ material: z.string(), what: z.string(), follows: z.optional(z.string()) }),
);

const correction = z.object({
  /** Number of the paper. */
  notice: z.string(),
  asked: day,
  accepted: z.boolean(),
  defects,
  /** Working days from service. */
  days: z.int(),
  lapse: z.enum(['withdrawn', 'refused']),
  basis: z.string(),
  served: z.nullable(day),
  until: z.nullable(day),
  ended: z.nullable(day),
  end: z.nullable(z.enum(['resubmitted', 'lapsed', 'withdrawn'])),
});

/** What has become of a case beside its state. */
export const shownLife = {
  corrections: z.array(correction),
  /** The special procedure that runs, and the last day that it has declared. */
  special: z.nullable(
    z.object({
      type: z.string(),
      name: bilingual,
      basis: z.string(),
      clocks: z.array(z.enum(['promise', 'statute'])),
      notice: z.nullable(z.string()),
      since: day,
      until: z.nullable(day),
    }),
  ),
  extension: z.nullable(z.object({ days: z.int(), reason: z.string(), basis: z.string(), at: day })),
  byDefault: z.boolean(),
  /** The paper that an approval by default owes. */
  owed: z.nullable(z.object({ due: day, issuedAt: z.nullable(moment), late: z.boolean() })),
  /** For offices alone: reported and not yet told to the applicant. */
  reported: z.optional(z.nullable(z.object({ at: moment, defects, until: day }))),
  releases: z.optional(
    z.array(z.object({ move: z.string(), reason: z.string(), givenAt: moment, usedAt: z.optional(moment) })),
  ),
};
