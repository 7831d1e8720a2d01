import * as z from 'zod/mini';

const moment = z.string();

export const defectRecord = z.object({
  material: z.string(),
  what: z.string(),
  follows: z.optional(z.string()),
});

/** A correction that was asked, in receipt or after acceptance. Its period runs from service. */
export const correctionRecord = z.object({
  notice: z.string(),
  askedAt: moment,
  accepted: z.boolean(),
  defects: z.array(defectRecord),
  /** Working days from service. */
  days: z.int(),
  /** What it means when the period is over, and by what rule. */
  lapse: z.enum(['withdrawn', 'refused']),
  basis: z.string(),
  servedAt: z.optional(moment),
  /** Last day of the period, and whether no published calendar holds it yet. */
  until: z.optional(z.string()),
  provisional: z.optional(z.boolean()),
  endedAt: z.optional(moment),
  end: z.optional(z.enum(['resubmitted', 'lapsed', 'withdrawn'])),
});

export const releaseRecord = z.object({
  move: z.string(),
  reason: z.string(),
  givenAt: moment,
  usedAt: z.optional(moment),
});

export const consultationMember = z.object({
  department: z.string(),
  askedAt: moment,
  /** Last day on which its opinion is in time. */
  until: z.string(),
  joint: z.boolean(),
  remindedAt: z.optional(moment),
  endedAt: z.optional(moment),
  end: z.optional(z.enum(['agree', 'disagree', 'none', 'silent', 'removed'])),
});

/** A right of the party that was told in a paper: a statement, a hearing, before a revocation or by itself. */
export const rightRecord = z.object({
  notice: z.string(),
  toldAt: moment,
  days: z.int(),
  servedAt: z.optional(moment),
  until: z.optional(z.string()),
  provisional: z.optional(z.boolean()),
  statedAt: z.optional(moment),
  statement: z.optional(z.string()),
  hearingAskedAt: z.optional(moment),
  hearingReason: z.optional(z.string()),
});

/** Members of a case that come with its later life (decision 0016); none is there until something has happened. */
export const lifeMembers = {
  /** Counts the cases of the project: part of the number of a paper. */
  serial: z.optional(z.int()),
  /** Numbered papers so far. */
  papers: z.optional(z.int()),
  /** Defects that its department has reported, until the notice goes. */
  reported: z.optional(z.object({ at: moment, defects: z.array(defectRecord) })),
  corrections: z.optional(z.array(correctionRecord)),
  /** Silence in receipt counts from here, when there was a correction. */
  resubmittedAt: z.optional(moment),
  extension: z.optional(z.object({ days: z.int(), reason: z.string(), basis: z.string(), at: moment })),
  releases: z.optional(z.array(releaseRecord)),
  consultations: z.optional(z.array(consultationMember)),
  announced: z.optional(rightRecord),
  hearing: z.optional(rightRecord),
  /** It keeps the day on which it was decided. */
  revokedAt: z.optional(moment),
  /** Revoked cases that it rests on. */
  reviews: z.optional(z.array(z.object({ item: z.string(), caseId: z.string(), at: moment }))),
  byDefault: z.optional(z.boolean()),
  /** The paper of an approval by default, owed until the end of this day. */
  owed: z.optional(z.object({ due: z.string(), issuedAt: z.optional(moment) })),
  /** How it stood before it was closed without passing, and by what: a wrong click can be undone. */
  undo: z.optional(
    z.object({
      move: z.enum(['not-a-matter', 'acceptance-refused', 'refused']),
      state: z.literal([1, 6, 7, 8, 10]),
    }),
  ),
  /** The case with which it ended unopened. */
  endedBy: z.optional(z.string()),
  rectified: z.optional(z.array(z.object({ undone: z.string(), at: moment }))),
};
