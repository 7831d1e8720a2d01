import * as z from 'zod/mini';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const day = z.nullable(z.string().check(z.meta({ description: '上海日期 · Shanghai date YYYY-MM-DD' })));
const clockName = z.enum(['promise', 'statute']);
const perClock = <Value extends z.ZodMiniType>(value: Value) => z.object({ promise: value, statute: value });

const limit = z.object({
  value: z.number(),
  unit: z.enum(['working-days', 'days', 'working-hours']),
  from: z.enum(['receipt', 'acceptance', 'decision']),
  basis: z.string(),
  start: day,
  due: day,
  used: z.nullable(z.number()),
  provisional: z.boolean(),
});

const ownerDays = z.object({
  department: z.int(),
  applicant: z.int(),
  'special-procedure': z.int(),
  'system-fault': z.int(),
});

const stop = z.object({
  type: z.string(),
  basis: z.string(),
  clocks: z.array(clockName),
  notice: z.nullable(z.string()),
  from: z.string(),
  to: day,
  declaredUntil: day,
  marks: z.array(z.string()),
});

const proofDay = z.object({
  date: z.string(),
  reason: z.enum(['working-day', 'working-weekend', 'weekend', 'holiday']),
  source: z.string(),
  provisional: z.boolean(),
  ahead: z.boolean(),
  counted: perClock(z.nullable(z.boolean())),
  used: perClock(z.int()),
  stops: z.array(z.object({ type: z.string(), basis: z.string(), clocks: z.array(clockName) })),
  owner: z.nullable(z.keyof(ownerDays)),
  totals: ownerDays,
});

export const clockProof = z.object({
  caseId: z.string(),
  item: z.string(),
  department: z.string(),
  state: z.int(),
  phase: z.string(),
  light: z.nullable(z.string()),
  labels: z.object({ item: bilingual, phase: bilingual, light: z.nullable(bilingual) }),
  asOf: z.string(),
  received: day,
  accepted: day,
  done: day,
  binds: z.nullable(clockName),
  due: day,
  promise: limit,
  statute: z.nullable(limit),
  provisional: z.boolean(),
  unlawful: z.boolean(),
  stops: z.array(stop),
  days: z.array(proofDay),
  totals: ownerDays,
  calendar: z.string(),
});

export const givenLink = z.object({
  path: z.nullable(
    z.string().check(z.meta({ description: '仅显示一次 · shown once; null in a repeated answer' })),
  ),
  expiresAt: z.string(),
});

const reminder = z.object({
  caseId: z.string(),
  projectId: z.string(),
  item: z.string(),
  department: z.string(),
  rung: z.string(),
  due: z.optional(z.string()),
  at: z.string(),
});

export const reminderPage = z.object({ reminders: z.array(reminder), next: z.optional(z.string()) });
