import * as z from 'zod/mini';
import { shownLife } from './life-answers.ts';
import { shownRights } from './right-answers.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const day = z.nullable(z.string().check(z.meta({ description: '上海日期 · Shanghai date YYYY-MM-DD' })));
const state = z
  .int()
  .check(z.meta({ description: '办理状态 0-15，0 为等待前置事项 · state, 0 waits for a prerequisite' }));

const phase = z.enum(['waiting', 'receipt', 'correction', 'review', 'special', 'closed', 'not-opened']);
const light = z.nullable(z.enum(['green', 'yellow', 'red', 'stopped']));

const caseShape = {
  caseId: z.string(),
  projectId: z.string(),
  applicationId: z.string(),
  worksId: z.nullable(z.string()),
  item: z.string(),
  department: z.string(),
  mode: z.enum(['approval']),
  state,
  version: z.int(),
  received: day,
  accepted: day,
  due: day,
  statutoryDue: day,
  done: day,
  limitDays: z.number(),
  usedDays: z.nullable(z.number()),
  light,
  phase,
  provisional: z.boolean(),
  unlawful: z.boolean(),
  labels: z.object({
    item: bilingual,
    mode: bilingual,
    state: bilingual,
    phase: bilingual,
    light: z.nullable(bilingual),
  }),
};

export const shownCase = z.object(caseShape);

export const wholeCase = z.object({
  ...caseShape,
  waitsFor: z.array(z.string()),
  ...shownLife,
  ...shownRights,
});

export const casePage = z.object({ cases: z.array(shownCase), next: z.optional(z.string()) });

const filedCase = z.object({ caseId: z.string(), state, department: z.string() });

export const filed = z.object({
  applicationId: z.string(),
  cases: z.record(z.string(), filedCase),
  carried: z.record(z.string(), filedCase),
  /** Materials that the items ask for and were not attached; the window will ask for them. */
  missing: z.array(z.object({ item: z.string(), materials: z.array(z.string()) })),
});

const readCase = z.object({ ...filedCase.shape, phase });

export const application = z.object({
  applicationId: z.string(),
  projectId: z.string(),
  worksId: z.nullable(z.string()),
  stages: z.array(z.int()),
  filedAt: z.string(),
  cases: z.record(z.string(), readCase),
  carried: z.record(z.string(), readCase),
  materials: z.array(z.object({ material: z.string(), materialId: z.string() })),
  continues: z.optional(z.string()),
});

export const applicationWithdrawn = z.object({
  applicationId: z.string(),
  cases: z.record(z.string(), z.object({ caseId: z.string(), state })),
});

/** Number of the notice and the cases that it sends back. */
export const noticeSent = z.object({ ...applicationWithdrawn.shape, notice: z.string() });

export const caseMaterials = z.object({
  materials: z.array(
    z.object({
      material: z.string(),
      materialId: z.string(),
      status: z.enum(['pending', 'clean', 'refused', 'unknown']),
      reason: z.optional(z.string()),
      /** Path of the file; 303 once it is clean. */
      document: z.string(),
    }),
  ),
});
