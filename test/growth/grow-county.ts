import type { Engine } from '../../infra/local/dynamodb/start-engine.ts';
import type { Item } from '../../shared/dynamo/item.ts';
import { casesOfProject, type ComposedProject, createComposeProject } from './compose-project.ts';
import { createGrowthTables, type GrowthTable, growthTables } from './growth-tables.ts';

/** The project that is asked about at every size, and one of its cases. */
export interface Measured {
  readonly projectId: string;
  readonly caseId: string;
}

const batchLimit = 25;
const projectsAtOnce = 100;
const batchesAtOnce = 4;

const writeBatch = async (engine: Engine, table: GrowthTable, items: readonly Item[]): Promise<void> => {
  const RequestItems = { [table]: items.map((Item) => ({ PutRequest: { Item } })) };
  const { status, text } = await engine.send(
    'DynamoDB_20120810.BatchWriteItem',
    JSON.stringify({ RequestItems }),
  );
  if (status !== 200 || !text.includes('"UnprocessedItems":{}')) throw new Error(`${table}: ${text}`);
};

const chunks = <One>(all: readonly One[], size: number): (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

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
        const batches = growthTables.flatMap((table) =>
          chunks(
            composed.flatMap(({ items }) => items[table]),
            batchLimit,
          ).map((items) => ({ table, items })),
        );
        for (const some of chunks(batches, batchesAtOnce))
          await Promise.all(some.map(({ table, items }) => writeBatch(engine, table, items)));
      }
      if (measured === undefined) throw new Error('a county without cases is not measured');
      return measured;
    },
  };
};
