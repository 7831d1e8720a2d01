import * as z from 'zod/mini';
import { stopRecord } from './case-stop.ts';
import { departmentCode, itemType, stageNumber } from './fields.ts';
import { lifeMembers } from './life-members.ts';

export const limitRecord = z.object({
  value: z.number(),
  unit: z.enum(['working-days', 'days', 'working-hours']),
  from: z.enum(['receipt', 'acceptance', 'decision']),
  basis: z.string(),
});

/** Days as they were counted: a notice that moves one is told. */
export const countedDays = z.object({
  /** Id of the calendar. */
  calendar: z.string(),
  /** Last day on which silence is no acceptance, before acceptance. */
  silence: z.optional(z.string()),
  /** Before acceptance the day of the county's notice. */
  due: z.optional(z.string()),
  statutory: z.optional(z.string()),
  /** Last day of the period that runs: reporting, correction, special procedure. */
  until: z.optional(z.string()),
  provisional: z.boolean(),
});

export type CountedDays = z.infer<typeof countedDays>;

/** The scope of the stage that is filed once and counts for every works. */
export const projectScope = 'PROJECT';

/** One item handled once for one works. Moments are ISO 8601, +08:00. */
export const caseRecord = z.object({
  caseId: z.string(),
  projectId: z.string(),
  applicationId: z.string(),
  /** Works id or `PROJECT`. */
  scope: z.string(),
  item: z.string(),
  itemType,
  stage: stageNumber,
  /** First stage of those that are filed together: the stage item that counts this case. */
  group: stageNumber,
  department: departmentCode,
  decidedBy: z.optional(z.string()),
  owner: z.string(),
  catalogueVersion: z.string(),
  rulesVersion: z.string(),
  state: z.literal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]),
  accepted: z.boolean(),
  notOpened: z.boolean(),
  promised: limitRecord,
  statutory: z.optional(limitRecord),
  /**
   * Approved by default when its due day has passed: the county's legal basis, and the working days within which the
   * paper is owed; one where the filing did not say.
   */
  tacit: z.optional(z.object({ basis: z.string(), paperDays: z.prefault(z.int(), 1) })),
  /** Cases of prerequisites that had failed before this one was filed: they do not end it. */
  ignores: z.array(z.string()),
  /** Users who acted on it as window, filing included: they may not decide it. */
  windows: z.array(z.string()),
  filedAt: z.string(),
  receivedAt: z.optional(z.string()),
  acceptedAt: z.optional(z.string()),
  doneAt: z.optional(z.string()),
  /** Stops of its clocks, in the order in which they began. */
  stops: z.optional(z.array(stopRecord)),
  /** Rungs of the county's ladder that were told: `red@2026-03-25`. */
  told: z.optional(z.array(z.string())),
  /** The calendar that its days were counted with when it was written last, and those days. */
  counted: z.optional(countedDays),
  nextTimer: z.optional(z.string()),
  ...lifeMembers,
  /** What people must have seen to act: counts moves. */
  version: z.int(),
  /** Counts every write. */
  revision: z.int(),
});

export type ApprovalCase = z.infer<typeof caseRecord>;

/** What a list knows of an open case: copied into the index. */
export const listedCase = z.extend(
  z.pick(caseRecord, {
    caseId: true,
    projectId: true,
    applicationId: true,
    scope: true,
    item: true,
    itemType: true,
    stage: true,
    department: true,
    state: true,
    accepted: true,
    notOpened: true,
    version: true,
    revision: true,
    filedAt: true,
    receivedAt: true,
    acceptedAt: true,
    promised: true,
    statutory: true,
    nextTimer: true,
    stops: true,
    resubmittedAt: true,
    extension: true,
  }),
  { /** When its department reported what is wanting. */ reportedAt: z.optional(z.string()) },
);

export type ListedCase = z.infer<typeof listedCase> &
  Partial<
    Pick<ApprovalCase, 'doneAt' | 'told' | 'reported' | 'corrections' | 'consultations' | 'tacit' | 'owed'>
  >;
