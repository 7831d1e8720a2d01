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

const listedCase = z.object({
  ...caseShape,
  reported: z.nullable(z.boolean()).check(
    z.meta({
      description:
        '收件阶段：本部门是否已提出补正内容，其他阶段为空 · in receipt: whether it has reported what is wanting; null in any other phase',
    }),
  ),
});

export const casePage = z.object({ cases: z.array(listedCase), next: z.optional(z.string()) });

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
  reporting: z
    .optional(
      z.nullable(
        z.object({
          until: z.string(),
          reported: z.array(z.object({ item: z.string(), department: z.string(), at: z.string() })),
          awaited: z.array(z.object({ item: z.string(), department: z.string() })),
        }),
      ),
    )
    .check(
      z.meta({
        description:
          '牵头部门和综合管理部门可见：一次性告知发出前，已提出和尚未提出补正内容的部门 · for the lead department and offices: who has reported, and who is awaited until when, before the one notice',
      }),
    ),
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
