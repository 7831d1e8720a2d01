import { z } from 'zod';

/** How the papers of cases reach the applicants. */
export const noticesSchema = z.strictObject({
  /** Kept with each paper; raise it with every change. */
  version: z.string().regex(/^\d{4}-\d{1,3}$/, 'is not a version; write year and number like 2026-1'),
  /**
   * When an electronic paper counts as served: from the moment that it lies ready in the applicant's system, or when the
   * owner first opens it.
   */
  service: z.enum(['available', 'opened']),
  /** Law or county rule by which it counts so. */
  basis: z.string().min(1, 'is empty; name the law'),
  /** The county's own gateway for SMS and mail. Without it nothing is sent. */
  gateway: z
    .strictObject({
      url: z
        .url({
          protocol: /^https$/,
          error: 'is not an https address; write it like https://messages.example',
        })
        .refine((url) => !/[?#@]/.test(url), 'holds more than host and path; nothing secret belongs into it'),
    })
    .optional(),
  /** Days for which a version of a paper's file is kept that somebody replaced or deleted by hand. */
  replacedDays: z.int().min(1).max(36_500),
});

export type NoticesFile = z.input<typeof noticesSchema>;
