import * as z from 'zod/mini';
import type { LowRisk } from '../../../shared/catalogue/choose-flow.ts';
import type { CountyRules } from '../../../shared/catalogue/county-rules.ts';
import { useSchema } from '../../../shared/catalogue/uses.ts';
import { remedy, type Remedy } from '../../../shared/contracts/paper.ts';
import { type StopType, stopTypes } from './case-stop.ts';
import { departmentCode, stageNumber } from './fields.ts';

const text = z.string().check(z.minLength(1));
const days = z.int().check(z.gte(0), z.lte(1_000));
const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const recipients = ['handler', 'head', 'reform-office', 'leader'] as const;

/** Who hears of a light: the department's people, its head, the Reform Office, the leader's list there. */
export type Recipient = (typeof recipients)[number];

const rung = z.strictObject({
  light: z.enum(['yellow', 'red']),
  /** Working days of red; 0 is the turn itself. */
  after: days,
  tells: z.array(z.enum(recipients)),
});

const promisedRule = z.strictObject({
  value: days,
  unit: z.enum(['working-days', 'days', 'working-hours']),
  from: z.enum(['receipt', 'acceptance']),
  basis: text,
});

const itemRule = z.strictObject({
  configured: z.boolean(),
  department: departmentCode,
  decidedBy: z.optional(text),
  promised: promisedRule,
  tacit: z.optional(
    z.strictObject({
      basis: text,
      /** Working days after an approval by default within which its paper is owed. */
      paperDays: z.int().check(z.gte(1), z.lte(10)),
    }),
  ),
});

const receipt = z.strictObject({
  /** Working days after receipt until whose end departments report defects. */
  reportDays: z.int().check(z.gte(1), z.lte(5)),
  /** Who sends the notice of a form, by its first stage. */
  lead: z.strictObject({ 1: departmentCode, 2: departmentCode, 3: departmentCode, 4: departmentCode }),
});

const correction = z.strictObject({
  /** Working days from the service of the notice. */
  days: z.int().check(z.gte(1), z.lte(365)),
  /** What a correction that has lapsed means, and by what rule. */
  lapse: z.enum(['withdrawn', 'refused']),
  basis: text,
});

const rights = z.strictObject({
  /** Working days from service to state or to ask for a hearing. */
  days: z.int().check(z.gte(5), z.lte(60)),
  remedies: z.array(remedy).check(z.minLength(1)),
});

const consultation = z.strictObject({
  /** Working days that a department has that is asked for its opinion. */
  days: z.int().check(z.gte(1), z.lte(30)),
  /** Working days before the last one on which it is reminded. */
  remindDays: z.int().check(z.gte(1), z.lte(10)),
});

const flow = z.strictObject({
  stages: z.array(z.strictObject({ stages: z.array(stageNumber).check(z.minLength(1)), limitDays: days })),
  totalDays: days,
  promised: z.optional(z.record(z.string(), promisedRule)),
});

/** What a county decides for the context `approvals`; lies as `county.json` beside the functions' code. */
export const approvalsCountySchema = z.strictObject({
  rules: z.strictObject({
    version: text,
    catalogueVersion: text,
    items: z.record(z.string(), itemRule),
    flows: z.strictObject({ 1: flow, 2: flow, 3: flow, 4: flow, 5: flow, 6: flow }),
    parallel: z.optional(z.array(text)),
    milestones: z.array(text),
    milestoneRule: z.literal([1, 2]),
    officeMinutes: z.int().check(z.gte(1)),
  }),
  /** The first one's `from` is when the office opens. */
  officeHours: z.array(z.strictObject({ from: timeOfDay, to: timeOfDay })).check(z.minLength(1)),
  /** Working days within which the county promises to accept or to notify: a light only, silence by law is five. */
  noticeDays: z.int().check(z.gte(1), z.lte(5)),
  receipt,
  correction,
  rights,
  /** Minutes by which a claimed moment may lie before our receipt and still count. */
  claimToleranceMinutes: z.int().check(z.gte(0), z.lte(1_440)),
  consultation,
  /** Who is told of which light. */
  ladder: z.array(rung),
  /** Types of stop without a basis in law that hold the promise all the same. */
  promiseStops: z.array(z.enum(stopTypes)),
  lowRisk: z.strictObject({
    maxBuildingArea: z.number(),
    maxHeight: z.number(),
    excludedUses: z.array(useSchema),
  }),
});

export interface ApprovalsCounty {
  readonly rules: CountyRules;
  readonly officeHours: readonly { readonly from: string; readonly to: string }[];
  readonly noticeDays: number;
  readonly receipt: z.output<typeof receipt>;
  readonly correction: z.output<typeof correction>;
  /** `remedies` stand in every refusal. */
  readonly rights: { readonly days: number; readonly remedies: readonly Remedy[] };
  readonly claimToleranceMinutes: number;
  readonly consultation: z.output<typeof consultation>;
  readonly ladder: readonly {
    readonly light: 'yellow' | 'red';
    readonly after: number;
    readonly tells: readonly Recipient[];
  }[];
  readonly promiseStops: readonly StopType[];
  readonly lowRisk: LowRisk;
}
