import { z } from 'zod';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const day = z.nullable(z.string());

export const projectPage = z.object({
  projects: z.array(z.object({ projectId: z.string(), code: z.string(), name: z.string() })),
  next: z.string().optional(),
});

export const timelinePage = z.object({
  events: z.array(
    z.object({
      number: z.int(),
      title: bilingual,
      data: z.looseObject({
        item: z.string().optional(),
        /** Of a form: what it opened. A withdrawal names the ids alone. */
        cases: z.array(z.union([z.object({ caseId: z.string() }), z.string()])).optional(),
      }),
      effectiveAt: z.string(),
    }),
  ),
  next: z.string().optional(),
});

export const stagesOfProject = z.object({
  stages: z.array(
    z.object({
      worksName: z.nullable(z.string()),
      stages: z.array(z.int()),
      items: z.array(z.object({ caseId: z.nullable(z.string()) })),
      completed: day,
      usedDays: z.number(),
      limitDays: z.number(),
    }),
  ),
});

export const shownCase = z.object({
  caseId: z.string(),
  item: z.string(),
  department: z.string(),
  mode: z.string(),
  accepted: day,
  due: day,
  done: day,
  limitDays: z.number(),
  usedDays: z.nullable(z.number()),
  light: z.nullable(z.string()),
  state: z.int(),
  labels: z.object({ item: bilingual, state: bilingual, phase: bilingual }),
});

export const licencesOfProject = z.object({
  licences: z.array(
    z.object({
      licenceId: z.string(),
      item: z.string(),
      kind: bilingual,
      number: z.string(),
      identifier: z.string(),
    }),
  ),
  held: z.array(z.object({ item: z.string() })),
});

type Project = z.infer<typeof projectPage>['projects'][number];
export type Moment = z.infer<typeof timelinePage>['events'][number];
export type Stage = z.infer<typeof stagesOfProject>['stages'][number];
export type ShownCase = z.infer<typeof shownCase>;
export type Licence = z.infer<typeof licencesOfProject>['licences'][number];

/** What became of a project, as the API tells it. */
export interface Outcome {
  readonly project: Project;
  readonly timeline: readonly Moment[];
  /** Those of which something was filed. */
  readonly stages: readonly Stage[];
  /** By item, and as they were filed. */
  readonly cases: readonly ShownCase[];
  readonly licences: readonly Licence[];
  /** Items of which a licence is owed and held back. */
  readonly held: readonly string[];
}
