import { GetItemCommand, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CoreCloud, errorOf, keyOf, startCore } from './core-cloud.ts';

let core: CoreCloud;
beforeAll(async () => {
  core = await startCore();
});
afterAll(() => core.close());
beforeEach(() => core.reset());

const put = (PK: string, more: object = {}) =>
  new PutItemCommand({ TableName: core.table, Item: { ...keyOf(PK), ...more } });
const units = (line: string): number =>
  core.cloud.usage.report().lines.find((measure) => measure.line === line)?.amount ?? 0;

describe('capacity is metered', () => {
  it('as DynamoDB counts it: by started kilobyte, with the index, twice in a transaction', async () => {
    const operator = core.client();
    await operator.send(put('a', { text: { S: 'x'.repeat(1500) } }));
    expect(units('write-units')).toBe(2);
    await operator.send(put('b', { Owner: { S: 'a' } }));
    expect(units('write-units')).toBe(4);
    const Put = { TableName: core.table, Item: { ...keyOf('c'), text: { S: 'x'.repeat(1500) } } };
    await operator.send(new TransactWriteItemsCommand({ TransactItems: [{ Put }] }));
    expect(units('write-units')).toBe(8);
    await operator.send(new GetItemCommand({ TableName: core.table, Key: keyOf('a') }));
    await operator.send(new GetItemCommand({ TableName: core.table, Key: keyOf('a'), ConsistentRead: true }));
    expect(units('read-units')).toBe(1.5);
  });

  it('a refused write too', async () => {
    const Item = keyOf('a');
    const refused = new PutItemCommand({
      TableName: core.table,
      Item,
      ConditionExpression: 'attribute_exists(PK)',
    });
    expect(await errorOf(core.client().send(refused))).toBe('ConditionalCheckFailedException');
    expect(units('write-units')).toBe(1);
  });

  it('and told only to those who ask', async () => {
    const operator = core.client();
    expect((await operator.send(put('a'))).ConsumedCapacity).toBeUndefined();
    const asked = (ReturnConsumedCapacity: 'TOTAL' | 'INDEXES') =>
      operator.send(new PutItemCommand({ TableName: core.table, Item: keyOf('a'), ReturnConsumedCapacity }));
    expect((await asked('TOTAL')).ConsumedCapacity).toEqual({ TableName: core.table, CapacityUnits: 1 });
    expect((await asked('INDEXES')).ConsumedCapacity?.Table).toEqual({ CapacityUnits: 1 });
  });
});
