import { createTables } from '../../infra/local/dynamodb/create-tables.ts';
import { readTables } from '../../infra/local/dynamodb/read-tables.ts';
import type { Engine } from '../../infra/local/dynamodb/start-engine.ts';
import { loadTemplate } from '../../infra/local/template/load-template.ts';

export const growthTables = ['projects', 'approvals', 'departments', 'journal'] as const;

export type GrowthTable = (typeof growthTables)[number];

const logicalIds: Readonly<Record<GrowthTable, string>> = {
  projects: 'ProjectsTable',
  approvals: 'ApprovalsTable',
  departments: 'DepartmentsTable',
  journal: 'JournalTable',
};

/** Makes tables of a template, indexes and all, empty and by short names. @param ids logical ids by short name */
export const createGrowthTables = async (
  engine: Engine,
  template: string,
  ids: Readonly<Record<string, string>> = logicalIds,
): Promise<void> => {
  const known = readTables(loadTemplate(template).template);
  const definitions = Object.entries(ids).map(([name, id]) => {
    const found = known.find(({ logicalId }) => logicalId === id);
    if (found === undefined) throw new Error(`the template has no ${id}`);
    return { ...found, name, createRequest: { ...found.createRequest, TableName: name } };
  });
  await createTables(engine, definitions);
};
