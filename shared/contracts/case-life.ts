// long: the contract of one context's events
import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';
import { caseFacts, handling } from './case-facts.ts';
import { paper } from './paper.ts';

// Read loosely, as the events of projects are.
const reasons = z.array(z.string());

/** When the clock looked, where the legal moment is another. */
const lookedAt = z.optional(z.string());

/** One thing that is wrong with one material. `follows`: the prerequisite that it follows from. */
export const defect = z.object({
  material: z.string(),
  what: z.string(),
  follows: z.optional(z.string()),
});

const defects = z.array(defect);

export const caseDefectsReported = z.object({ ...caseFacts, ...handling, defects });

/** One notice for all departments of a form. `by`: the lead department, or the clock in its name. */
export const applicationCorrectionNoticed = z.object({
  lead: z.string(),
  by: z.enum(['all-answered', 'lead', 'clock']),
  cases: z.array(z.object({ caseId: z.string(), item: z.string(), department: z.string(), defects })),
  document: paper,
});

/** `notice` is the number of the paper; without an application's notice the paper is its own. */
export const caseCorrectionAsked = z.object({
  ...caseFacts,
  ...handling,
  defects,
  notice: z.string(),
  document: z.optional(paper),
  /** Whether a release let it go again. */
  released: z.optional(z.boolean()),
  /** Working days from service, what their end makes of the case, by what rule, and the clocks that stop. */
  terms: z.optional(
    z.object({
      days: z.int(),
      lapse: z.enum(['withdrawn', 'refused']),
      basis: z.string(),
      clocks: z.array(z.string()),
    }),
  ),
});

export const caseResubmitted = z.object({
  ...caseFacts,
  materials: z.array(z.object({ material: z.string(), materialId: z.string() })),
  /** After acceptance: the due day as the correction has moved it. */
  due: z.optional(z.string()),
  provisional: z.optional(z.boolean()),
});

export const caseCorrectionLapsed = z.object({
  ...caseFacts,
  notice: z.string(),
  /** What the county's rule makes of it. */
  rule: z.enum(['withdrawn', 'refused']),
  basis: z.string(),
  document: paper,
});

/** A paper was served: the period that it names runs until the end of this day. */
export const casePeriodBegun = z.object({
  ...caseFacts,
  notice: z.string(),
  servedAt: z.string(),
  until: z.string(),
  provisional: z.boolean(),
  lookedAt,
});

export const caseSuspended = z.object({
  ...caseFacts,
  ...handling,
  type: z.string(),
  basis: z.string(),
  clocks: z.array(z.string()),
  days: z.int(),
  until: z.string(),
  notice: z.optional(z.string()),
  document: paper,
});

/** `lapse`: the declared length was over. */
export const caseResumed = z.object({
  ...caseFacts,
  ...handling,
  by: z.enum(['department', 'lapse']),
  due: z.string(),
  provisional: z.boolean(),
});

export const caseExtended = z.object({
  ...caseFacts,
  ...handling,
  days: z.int(),
  reason: z.string(),
  basis: z.string(),
  due: z.string(),
  provisional: z.boolean(),
  document: paper,
});

export const caseReleaseGiven = z.object({ ...caseFacts, move: z.string(), reason: z.string() });

/** Departments that are asked, each with the last day of its limit. */
const consulted = z.array(z.object({ department: z.string(), until: z.string() }));

export const caseConsulted = z.object({
  ...caseFacts,
  ...handling,
  members: consulted,
  question: z.string(),
  joint: z.boolean(),
});

export const caseOpinionGiven = z.object({
  ...caseFacts,
  ...handling,
  member: z.string(),
  result: z.enum(['agree', 'disagree', 'none']),
});

/** The limit of these members is over: no objection. */
export const caseOpinionSilent = z.object({ ...caseFacts, members: consulted, lookedAt });

export const caseConsultationReminded = z.object({ ...caseFacts, members: consulted, lookedAt });

export const caseMemberRemoved = z.object({
  ...caseFacts,
  ...handling,
  member: z.string(),
  reason: z.string(),
});

/** The paper that an approval by default has owed. */
export const casePaperIssued = z.object({
  ...caseFacts,
  ...handling,
  late: z.boolean(),
  /** The county's rule by which it was approved. */
  basis: z.optional(z.string()),
  document: paper,
});

/** That paper was not issued in time; told once to whoever `tells` names. */
export const casePaperOverdue = z.object({
  ...caseFacts,
  /** Last day on which it was in time. */
  due: z.string(),
  tells: z.optional(z.array(z.object({ rung: z.string(), at: z.string(), to: z.array(z.string()) }))),
  lookedAt,
});

export const caseRevocationAnnounced = z.object({
  ...caseFacts,
  ...handling,
  reasons,
  basis: z.string(),
  document: paper,
});

export const caseStatementGiven = z.object({ ...caseFacts, text: z.string() });

export const caseHearingOffered = z.object({ ...caseFacts, ...handling, reasons, document: paper });

export const caseHearingRequested = z.object({ ...caseFacts, reason: z.string() });

export const caseRevoked = z.object({
  ...caseFacts,
  ...handling,
  reasons,
  basis: z.string(),
  /** Day of the hearing, when one was asked for. */
  hearingHeld: z.optional(z.string()),
  /** How many cases that rest on it are marked with it, and whether more follow. */
  marked: z.optional(z.int()),
  more: z.optional(z.boolean()),
  /** A stage that was complete with it is so no more. */
  uncompletes: z.optional(z.boolean()),
  document: paper,
});

/** It rests on a case that was revoked. */
export const caseReviewMarked = z.object({
  ...caseFacts,
  because: z.object({ item: z.string(), caseId: z.string() }),
  markedAt: z.optional(z.string()),
});

/** The case is again as it was before the move that was wrong. */
export const caseRectified = z.object({
  ...caseFacts,
  ...handling,
  /** Type of the event. */
  undone: z.string(),
  reason: z.string(),
  /** Of an accepted case. */
  due: z.optional(z.string()),
  provisional: z.optional(z.boolean()),
  /** None for a case that ended unopened with the one that was rectified. */
  document: z.optional(paper),
});

export const caseLife = {
  'case-defects-reported': caseDefectsReported,
  'application-correction-noticed': applicationCorrectionNoticed,
  'case-correction-asked': caseCorrectionAsked,
  'case-resubmitted': caseResubmitted,
  'case-correction-lapsed': caseCorrectionLapsed,
  'case-period-begun': casePeriodBegun,
  'case-suspended': caseSuspended,
  'case-resumed': caseResumed,
  'case-extended': caseExtended,
  'case-release-given': caseReleaseGiven,
  'case-consulted': caseConsulted,
  'case-opinion-given': caseOpinionGiven,
  'case-opinion-silent': caseOpinionSilent,
  'case-consultation-reminded': caseConsultationReminded,
  'case-member-removed': caseMemberRemoved,
  'case-paper-issued': casePaperIssued,
  'case-paper-overdue': casePaperOverdue,
  'case-revocation-announced': caseRevocationAnnounced,
  'case-statement-given': caseStatementGiven,
  'case-hearing-offered': caseHearingOffered,
  'case-hearing-requested': caseHearingRequested,
  'case-revoked': caseRevoked,
  'case-review-marked': caseReviewMarked,
  'case-rectified': caseRectified,
} as const;

export const caseLifeNames: Readonly<Record<keyof typeof caseLife, Bilingual>> = {
  'case-defects-reported': { zh: '部门报告补正内容', en: 'defects reported' },
  'application-correction-noticed': { zh: '一次性告知补正', en: 'one correction notice sent' },
  'case-correction-asked': { zh: '补正（开始）', en: 'correction asked' },
  'case-resubmitted': { zh: '补正（结束）', en: 'correction resubmitted' },
  'case-correction-lapsed': { zh: '补正逾期', en: 'correction lapsed' },
  'case-period-begun': { zh: '送达，期限起算', en: 'served, its period has begun' },
  'case-suspended': { zh: '特别程序（开始）', en: 'special procedure begun' },
  'case-resumed': { zh: '特别程序（结束）', en: 'special procedure ended' },
  'case-extended': { zh: '延长办理期限', en: 'limit extended' },
  'case-release-given': { zh: '监督人员放行', en: 'release given by a supervisor' },
  'case-consulted': { zh: '征求部门意见', en: 'other departments consulted' },
  'case-opinion-given': { zh: '部门反馈意见', en: 'opinion given' },
  'case-opinion-silent': { zh: '逾期未反馈，视为无意见', en: 'no opinion in time, no objection' },
  'case-consultation-reminded': { zh: '催促反馈意见', en: 'reminded of an opinion' },
  'case-member-removed': { zh: '取消征求意见', en: 'member of a consultation removed' },
  'case-paper-issued': { zh: '补发决定文书', en: 'paper of a default approval issued' },
  'case-paper-overdue': { zh: '决定文书逾期未发', en: 'paper of a default approval overdue' },
  'case-revocation-announced': { zh: '拟撤销告知', en: 'revocation announced' },
  'case-statement-given': { zh: '陈述申辩', en: 'statement given' },
  'case-hearing-offered': { zh: '听证告知', en: 'hearing offered' },
  'case-hearing-requested': { zh: '申请听证', en: 'hearing asked for' },
  'case-revoked': { zh: '撤销', en: 'case revoked' },
  'case-review-marked': { zh: '依据已撤销，待复核', en: 'marked for review' },
  'case-rectified': { zh: '更正', en: 'case rectified' },
};
