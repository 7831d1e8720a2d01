import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import type { PlainItem } from '../../shared/dynamo/item.ts';
import type { DemoCloud } from '../builders/demo-cloud.ts';

/** Tables that can be rebuilt, by option of the program. */
export const recoveredTables = {
  projects: 'ProjectsTable',
  materials: 'MaterialsTable',
  approvals: 'ApprovalsTable',
  licences: 'LicencesTable',
  departments: 'DepartmentsTable',
  notices: 'NoticesTable',
} as const;

export type TableState = Readonly<Record<string, PlainItem>>;

/** Not rebuilt: answers of a day, tokens of executions, hints on their way, heads of the witness; cursors may lag. */
const technical = /^(?:IDEMPOTENCY|TOKEN|LINK|CURSOR|OUTBOX)#| WITNESS$/;

/** Told by no event and learnt anew: what attempts were made, when the next one is, how well an endpoint answers. */
const learnt: Readonly<Record<string, readonly string[]>> = {
  DELIVERY: ['attempts', 'carrier', 'planned', 'momentKey', 'version'],
  ENDPOINT: ['failingSince', 'recoveredAt', 'version'],
  // the facts of a project may be some events behind
  FACTS: ['number'],
};

const lastingOf = (item: PlainItem): PlainItem => {
  const unequal = learnt[String(item['SK'])] ?? [];
  return Object.fromEntries(Object.entries(item).filter(([name]) => !unequal.includes(name)));
};

/** What a table has by key, but for what is not rebuilt (decision 0015). */
export const tableState = async (cloud: DemoCloud, table: string): Promise<TableState> => {
  const items = (await cloud.records(table)).map((item): readonly [string, PlainItem] => [
    `${String(item['PK'])} ${String(item['SK'])}`,
    lastingOf(item),
  ]);
  const lasting = items.filter(([key]) => !technical.test(key));
  return Object.fromEntries(lasting.toSorted(([one], [other]) => (one < other ? -1 : 1)));
};

export const countyState = async (cloud: DemoCloud): Promise<Readonly<Record<string, TableState>>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(recoveredTables).map(async ([name, table]) => [name, await tableState(cloud, table)]),
    ),
  );

export const emptyTables = async (cloud: DemoCloud): Promise<void> => {
  const client = cloud.dynamo();
  for (const table of Object.values(recoveredTables))
    for (const { PK = { S: '' }, SK = { S: '' } } of await cloud.items(table))
      await client.send(new DeleteItemCommand({ TableName: cloud.nameOf(table), Key: { PK, SK } }));
};

export const eventsOf = async (cloud: DemoCloud): Promise<readonly PlainItem[]> =>
  (await cloud.records('JournalTable')).filter(({ SK }) => String(SK).startsWith('EVENT#'));

/** The county's chain and those of its projects. */
export const chainsOf = async (cloud: DemoCloud): Promise<readonly string[]> => [
  ...new Set(['COUNTY', ...(await eventsOf(cloud)).map(({ PK }) => String(PK).replace('PROJECT#', ''))]),
];
