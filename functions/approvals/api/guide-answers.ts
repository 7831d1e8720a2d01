import * as z from 'zod/mini';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const day = z.nullable(z.string());
const light = z.nullable(z.enum(['green', 'yellow', 'red', 'stopped']));
const attributeValue = z.union([z.string(), z.number(), z.boolean()]);

export const guide = z.object({
  flowType: z.int(),
  flowName: bilingual,
  catalogueVersion: z.string(),
  rulesVersion: z.string(),
  totalDays: z.number(),
  stages: z.array(z.object({ stages: z.array(z.int()), limitDays: z.number(), items: z.array(z.string()) })),
  order: z.array(z.array(z.string())),
  items: z.array(
    z.object({
      item: z.string(),
      name: bilingual,
      stage: z.int(),
      type: z.string(),
      standing: z.enum(['required', 'fact', 'inside', 'not-needed', 'not-configured']),
      why: z.array(z.object({ attribute: z.string(), name: bilingual, value: attributeValue })),
      after: z.array(z.string()),
      days: z.number(),
      department: z.string(),
      basis: z.string(),
      materials: z.array(z.string()),
      inside: z.optional(z.string()),
      output: z.optional(bilingual),
    }),
  ),
  materials: z.array(z.object({ material: z.string(), name: bilingual })),
});

const ownerDays = z.object({
  department: z.int(),
  applicant: z.int(),
  'special-procedure': z.int(),
  'system-fault': z.int(),
});
const byMethod = <Value extends z.ZodMiniType>(value: Value) =>
  z.object({ provincial: value, strict: value });

export const stages = z.object({
  projectId: z.string(),
  flowType: z.int(),
  methods: byMethod(bilingual),
  time: z.object({
    provincial: z.int(),
    strict: z.int(),
    owners: byMethod(ownerDays),
    parallel: z.int(),
    overdueCases: z.int(),
    returned: z.boolean(),
    withdrawn: z.boolean(),
  }),
  stages: z.array(
    z.object({
      worksId: z.nullable(z.string()),
      worksName: z.nullable(z.string()),
      stages: z.array(z.int()),
      open: z.boolean(),
      missing: z.array(z.string()),
      milestones: z.array(z.object({ item: z.string(), passed: z.boolean() })),
      items: z.array(
        z.object({
          item: z.string(),
          caseId: z.nullable(z.string()),
          standing: z.enum(['not-filed', 'open', 'passed']),
        }),
      ),
      completed: day,
      settled: day,
      limitDays: z.number(),
      usedDays: z.number(),
      time: z.object({
        provincial: z.int(),
        strict: z.int(),
        span: z.int(),
        owners: byMethod(ownerDays),
        calendarSpan: z.int(),
        overdue: z.boolean(),
      }),
    }),
  ),
});

export const overview = z.object({
  projects: z.array(
    z.object({
      projectId: z.string(),
      code: z.string(),
      name: z.string(),
      flowType: z.int(),
      waitsFor: z.array(
        z.object({
          for: z.enum(['department', 'prerequisite', 'filing']),
          worksId: z.nullable(z.string()),
          items: z.array(z.string()),
          stages: z.optional(z.array(z.int())),
          caseId: z.optional(z.string()),
          item: z.optional(z.string()),
          department: z.optional(z.string()),
          phase: z.optional(z.string()),
          due: z.optional(day),
          light: z.optional(light),
        }),
      ),
    }),
  ),
  next: z.optional(z.string()),
});

export const dueDay = z.object({
  due: z.string(),
  provisional: z.boolean(),
  days: z.array(
    z.object({
      date: z.string(),
      counted: z.boolean(),
      reason: z.enum(['working-day', 'working-weekend', 'weekend', 'holiday', 'stopped']),
    }),
  ),
});

export const usedDays = z.object({ used: z.int(), provisional: z.boolean() });
