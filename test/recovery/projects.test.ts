import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromItem, type Item } from '../../shared/dynamo/item.ts';
import { makeProject } from '../api/made-project.ts';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { travelWholeJourney } from '../infra/local/truth/whole-journey.ts';
import { hintChains } from './hint-chains.ts';
import { runRecovery } from './run-recovery.ts';

let cloud: DemoCloud;
beforeAll(async () => {
  cloud = await startDemoCloud();
  await travelWholeJourney(cloud);
  await makeProject(cloud);
  await cloud.settled();
});
afterAll(() => cloud.close());

const table = 'ProjectsTable';

const keyOf = ({ PK, SK }: Item): Item => ({ ...(PK && { PK }), ...(SK && { SK }) });

/** Items by key, in an order of their own; records of idempotency live for a day and are not rebuilt. */
const lasting = (items: readonly Item[]): readonly unknown[] =>
  items
    .map(fromItem)
    .filter(({ SK }) => SK !== 'IDEMPOTENCY')
    .map((item): Record<string, unknown> => {
      const { expiresAt: _, version, ...rest } = item;
      // a head counts how often it was written, and a whole page of events is one writing
      return item['SK'] === 'WITNESS' ? rest : { ...rest, version };
    })
    .sort((a, b) =>
      `${String(a['PK'])} ${String(a['SK'])}` < `${String(b['PK'])} ${String(b['SK'])}` ? -1 : 1,
    );

const emptyTable = async (): Promise<void> => {
  const items = await cloud.items(table);
  const client = cloud.dynamo();
  for (const item of items)
    await client.send(new DeleteItemCommand({ TableName: cloud.nameOf(table), Key: keyOf(item) }));
  expect(await cloud.items(table)).toEqual([]);
};

const projectIds = async (): Promise<readonly string[]> => {
  const events = (await cloud.records('JournalTable')).filter(({ SK }) => String(SK).startsWith('EVENT#'));
  return [...new Set(events.map(({ PK }) => String(PK).replace('PROJECT#', '')))];
};

const recover = (ids: readonly string[]) => runRecovery(cloud, { projects: table }, ids);

describe('the table of projects, lost', () => {
  it('is rebuilt from the journal alone, equal item by item', async () => {
    const before = lasting(await cloud.items(table));
    const ids = await projectIds();
    expect([before.length > 20, ids.length]).toEqual([true, 3]);
    await emptyTable();
    const { code, lines } = await recover(ids);
    // each is told of when it is done, whichever was begun first
    expect(lines.toSorted().map((line): unknown => JSON.parse(line))).toEqual(
      ids.toSorted().map((chain) => ({ chain, kind: 'restored', items: { projects: expect.any(Number) } })),
    );
    expect(code).toBe(0);
    await hintChains(cloud, 'ProjectsWitnessQueue', ids);
    expect(lasting(await cloud.items(table))).toEqual(before);
  });

  it('is left alone by a second recovery, which names what differs', async () => {
    const items = await cloud.items(table);
    const moved = items.find(({ SK }) => SK?.S === 'PROJECT') ?? {};
    const Item: Item = { ...moved, version: { N: '99' } };
    await cloud.dynamo().send(new PutItemCommand({ TableName: cloud.nameOf(table), Item }));
    const before = lasting(await cloud.items(table));
    const { code, lines } = await recover(await projectIds());
    expect(code).toBe(1);
    expect(lines.map((line): unknown => JSON.parse(line))).toContainEqual({
      chain: moved['projectId']?.S,
      kind: 'differs',
      subjects: [`project ${moved['projectId']?.S}`],
    });
    expect(lasting(await cloud.items(table))).toEqual(before);
  });

  it('builds nothing on a chain that does not hold', async () => {
    const [projectId = ''] = await projectIds();
    const items = await cloud.items('JournalTable');
    const spoilt = items.find(
      ({ PK, SK }) => PK?.S === `PROJECT#${projectId}` && SK?.S === 'EVENT#0000000001',
    );
    const body = spoilt?.['body']?.S?.replace('"height":', '"height":1');
    await emptyTable();
    const Item: Item = { ...spoilt, body: { S: body ?? '' } };
    await cloud.dynamo().send(new PutItemCommand({ TableName: cloud.nameOf('JournalTable'), Item }));
    const { code, lines } = await recover([projectId]);
    expect([code, lines]).toEqual([1, [JSON.stringify({ chain: projectId, kind: 'broken' })]]);
    expect((await cloud.items(table)).filter(({ PK }) => PK?.S?.includes(projectId))).toEqual([]);
  });
});
