import * as z from 'zod/mini';

/** What one department was asked and has answered, in words; when its limit ends and how is kept in the case. */
export const consultationRecord = z.object({
  caseId: z.string(),
  projectId: z.string(),
  scope: z.string(),
  item: z.string(),
  /** That asks. */
  department: z.string(),
  member: z.string(),
  question: z.string(),
  askedAt: z.string(),
  until: z.string(),
  /** Of the member that answered. */
  office: z.optional(z.string()),
  opinion: z.optional(z.string()),
  /** Why it is no longer asked. */
  removedFor: z.optional(z.string()),
});

export type ConsultationRecord = z.infer<typeof consultationRecord>;

/** What a list of a member knows of a consultation that waits for it, beside its place: copied into the index. */
export const listedConsultation = z.pick(consultationRecord, { item: true, department: true });

export type AwaitedOpinion = z.infer<typeof listedConsultation> &
  Pick<ConsultationRecord, 'caseId' | 'projectId' | 'scope' | 'until'>;
