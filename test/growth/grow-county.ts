import type { Engine } from '../../infra/local/dynamodb/start-engine.ts';
import { casesOfProject, type ComposedProject, createComposeProject } from './compose-project.ts';
import { createGrowthTables, growthTables } from './growth-tables.ts';
import { writeItems } from './write-items.ts';

/** The project that is asked about at every size, and one of its cases. */
export interface Measured {
  readonly projectId: string;
  readonly caseId: string;
}

const projectsAtOnce = 100;

/** An empty county whose tables grow by what the use cases write, put into the engine in batches. */
export const createGrowingCounty = async (engine: Engine, template: string) => {
  await createGrowthTables(engine, template);
  const compose = createComposeProject();
  let projects = 0;
  let measured: Measured | undefined;
  return {
    /** Grows to so many cases; answers what is measured, the same at every size. */
    growTo: async (cases: number): Promise<Measured> => {
      while (projects * casesOfProject < cases) {
        const count = Math.min(projectsAtOnce, Math.ceil(cases / casesOfProject) - projects);
        const composed: ComposedProject[] = [];
        for (let index = 0; index < count; index += 1) composed.push(await compose(projects + index));
        projects += count;
        const [first] = composed;
        measured ??= first && { projectId: first.projectId, caseId: first.caseIds[0] ?? '' };
        for (const table of growthTables)
          await writeItems(
            engine,
            table,
            composed.flatMap(({ items }) => items[table]),
          );
      }
      if (measured === undefined) throw new Error('a county without cases is not measured');
      return measured;
    },
  };
};
