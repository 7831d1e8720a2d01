// long: the contract of one context's events
import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';
import { caseFacts, handling, used } from './case-facts.ts';
import { caseLife, caseLifeNames } from './case-life.ts';
import { paper } from './paper.ts';

// Read loosely, as the events of projects are.
const limit = z.object({ value: z.number(), unit: z.string(), from: z.string(), basis: z.string() });

const filedCase = z.object({
  caseId: z.string(),
  item: z.string(),
  /** Counts the cases of the project. */
  serial: z.optional(z.int()),
  /** 0 waits for a prerequisite, 1 received at the moment of filing. */
  state: z.int(),
  department: z.string(),
  /** Higher authority that decides. */
  decidedBy: z.optional(z.string()),
  /** Items that must have passed before. */
  after: z.array(z.string()),
  promised: limit,
  statutory: z.optional(limit),
  /** Kind of item, and its stage, by the catalogue of that day. */
  itemType: z.optional(z.string()),
  stage: z.optional(z.int()),
  /** Cases of its prerequisites that had failed before: they do not end it. */
  ignores: z.optional(z.array(z.string())),
  /** Approved by default after its due day, by this rule; its paper is owed in so many working days, or in one. */
  tacit: z.optional(z.object({ basis: z.string(), paperDays: z.optional(z.int()) })),
});

export const applicationFiled = z.object({
  /** Works id, or `PROJECT` for the stage that counts for all works. */
  scope: z.string(),
  stages: z.array(z.int()),
  flowType: z.int(),
  catalogueVersion: z.string(),
  rulesVersion: z.string(),
  owner: z.string(),
  cases: z.array(filedCase),
  materials: z.array(z.object({ material: z.string(), materialId: z.string() })),
  /** The application whose failed items are filed again; what passed or runs there is carried. */
  continues: z.optional(z.string()),
  carried: z.array(z.object({ item: z.string(), caseId: z.string() })),
});

export const applicationWithdrawn = z.object({ reason: z.string(), cases: z.array(z.string()) });

/** The workflow goes on in an execution of this generation; older ones are over. */
export const applicationRenewed = z.object({
  generation: z.int(),
  why: z.string(),
  /** ISO 8601, +08:00. */
  raisedAt: z.optional(z.string()),
});

const reasons = z.array(z.string());

export const caseOpened = z.object({ ...caseFacts, received: z.string() });

/** It waited for an item that closed without passing, or was withdrawn while it waited. */
export const caseNotOpened = z.object({
  ...caseFacts,
  /** Without a case: the works was split or merged before the item was filed for it. */
  because: z.optional(
    z.object({ item: z.string(), caseId: z.optional(z.string()), state: z.optional(z.int()) }),
  ),
  reason: z.optional(z.string()),
});

/** `silence`: five working days passed without a notice, so the case is accepted as of its receipt. */
export const caseAccepted = z.object({
  ...caseFacts,
  ...handling,
  by: z.enum(['notice', 'silence']),
  accepted: z.string(),
  due: z.string(),
  provisional: z.boolean(),
  document: z.optional(paper),
});

export const caseNotAMatter = z.object({ ...caseFacts, ...handling, reasons, document: z.optional(paper) });

export const caseAcceptanceRefused = z.object({
  ...caseFacts,
  ...handling,
  kind: z.enum(['not-ours', 'incomplete']),
  reasons,
  rightAuthority: z.optional(z.string()),
  document: z.optional(paper),
});

/** A moment that a department's system signed; not counted, it is effective when it came. */
const claim = z.object({ at: z.string(), counted: z.boolean() });

export const casePassed = z.object({
  ...caseFacts,
  ...handling,
  ...used,
  by: z.optional(z.enum(['decision', 'default'])),
  /** The county's rule by which it is approved by default. */
  basis: z.optional(z.string()),
  /** Working days after it within which its paper is owed. */
  paperDays: z.optional(z.int()),
  document: z.optional(paper),
  claim: z.optional(claim),
});

export const caseRefused = z.object({
  ...caseFacts,
  ...handling,
  ...used,
  reasons,
  document: z.optional(paper),
  claim: z.optional(claim),
});

export const caseWithdrawn = z.object({ ...caseFacts, reason: z.string(), document: z.optional(paper) });

/** Nothing legal happens: a light turned, or a case waits on. `waitsFor` are items. */
export const caseTimerPassed = z.object({
  ...caseFacts,
  timer: z.enum(['waiting', 'notice', 'yellow', 'red', 'overdue']),
  /** Rungs of the county's ladder that have come, and who hears of them; each is told once. */
  tells: z.optional(z.array(z.object({ rung: z.string(), at: z.string(), to: z.array(z.string()) }))),
  due: z.optional(z.string()),
  provisional: z.optional(z.boolean()),
  waitsFor: z.optional(z.array(z.string())),
  /** When somebody looked: rungs that had come by then are told. */
  lookedAt: z.optional(z.string()),
});

const countedDays = {
  due: z.optional(z.string()),
  statutory: z.optional(z.string()),
  /** Last day on which silence is no acceptance, before acceptance. */
  silence: z.optional(z.string()),
  /** Last day of the period that runs: of reporting, of a correction, of a special procedure. */
  until: z.optional(z.string()),
  provisional: z.boolean(),
};

/** A published or amended year has moved its days. `light` is the one after it. */
export const caseRecounted = z.object({
  ...caseFacts,
  before: z.object(countedDays),
  after: z.object(countedDays),
  calendar: z.string(),
  /** Title and number of the notice. */
  notice: z.string(),
  light: z.nullable(z.string()),
  /** Periods that papers name, with their last days, which have moved or are certain now. */
  periods: z.optional(
    z.array(z.object({ notice: z.string(), until: z.string(), provisional: z.optional(z.boolean()) })),
  ),
  /** When it was counted. */
  countedAt: z.optional(z.string()),
});

/** Somebody has made an address under which the clock of a case can be read without a token until then. */
export const caseLinkGiven = z.object({ item: z.string(), department: z.string(), until: z.string() });

export const stageCompleted = z.object({
  scope: z.string(),
  stages: z.array(z.int()),
  passed: z.array(z.string()),
});

export const stageSettled = z.object({ scope: z.string(), stages: z.array(z.int()), completed: z.boolean() });

/** `data` of each event type of the context `approvals`. */
export const caseEventData = {
  'application-filed': applicationFiled,
  'application-withdrawn': applicationWithdrawn,
  'application-renewed': applicationRenewed,
  'case-opened': caseOpened,
  'case-not-opened': caseNotOpened,
  'case-accepted': caseAccepted,
  'case-not-a-matter': caseNotAMatter,
  'case-acceptance-refused': caseAcceptanceRefused,
  'case-passed': casePassed,
  'case-refused': caseRefused,
  'case-withdrawn': caseWithdrawn,
  'case-timer-passed': caseTimerPassed,
  'case-recounted': caseRecounted,
  'case-link-given': caseLinkGiven,
  'stage-completed': stageCompleted,
  'stage-settled': stageSettled,
  ...caseLife,
} as const;

export type CaseEventType = keyof typeof caseEventData;

export type CaseEventData<Type extends CaseEventType> = z.input<(typeof caseEventData)[Type]>;

export const caseEventNames: Readonly<Record<CaseEventType, Bilingual>> = {
  'application-filed': { zh: '申报', en: 'application filed' },
  'application-withdrawn': { zh: '申报撤回', en: 'application withdrawn' },
  'application-renewed': { zh: '流程续期', en: 'workflow renewed' },
  'case-opened': { zh: '接件', en: 'case received' },
  'case-not-opened': { zh: '未接件即终止', en: 'case ended unopened' },
  'case-accepted': { zh: '受理', en: 'case accepted' },
  'case-not-a-matter': { zh: '不受理', en: 'no approval needed' },
  'case-acceptance-refused': { zh: '不予受理', en: 'acceptance refused' },
  'case-passed': { zh: '办结（通过）', en: 'case passed' },
  'case-refused': { zh: '办结（不通过）', en: 'case refused' },
  'case-withdrawn': { zh: '撤件、撤回', en: 'case withdrawn' },
  'case-timer-passed': { zh: '时限提醒', en: 'timer passed' },
  'case-recounted': { zh: '期限重算', en: 'days counted anew' },
  'case-link-given': { zh: '生成期限说明链接', en: 'link to the clock given' },
  'stage-completed': { zh: '阶段办结', en: 'stage completed' },
  'stage-settled': { zh: '阶段事项全部办结', en: 'stage settled' },
  ...caseLifeNames,
};
