import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
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
const byOwner = (IndexName?: string) =>
  new QueryCommand({
    TableName: core.table,
    ...(IndexName !== undefined && { IndexName }),
    KeyConditionExpression: '#owner = :owner',
    ExpressionAttributeNames: { '#owner': IndexName === undefined ? 'PK' : 'Owner' },
    ExpressionAttributeValues: { ':owner': { S: 'a' } },
  });

describe('what DynamoDB refuses and its engine on this machine does not', () => {
  it('a transaction that names one item twice', async () => {
    const twice = { Put: { TableName: core.table, Item: keyOf('a') } };
    const check = { Delete: { TableName: core.table, Key: keyOf('a') } };
    const transaction = new TransactWriteItemsCommand({ TransactItems: [twice, check] });
    expect(await errorOf(core.client().send(transaction))).toBe('ValidationException');
    expect(await errorOf(core.client().send(put('a')))).toBe('none');
  });
});

describe('a function reaches its table as its role says', () => {
  it('puts, gets, and queries the index that it was granted', async () => {
    const writer = core.writer();
    await writer.send(put('a', { Owner: { S: 'a' } }));
    const { Item } = await writer.send(new GetItemCommand({ TableName: core.table, Key: keyOf('a') }));
    expect(Item).toEqual({ ...keyOf('a'), Owner: { S: 'a' } });
    expect((await writer.send(byOwner('byOwner'))).Count).toBe(1);
  });

  it('and not otherwise: another action, the table for the index, another partition', async () => {
    const writer = core.writer();
    const denied = 'AccessDeniedException';
    const remove = (PK: string) => new DeleteItemCommand({ TableName: core.table, Key: keyOf(PK) });
    expect(await errorOf(writer.send(byOwner()))).toBe(denied);
    expect(await errorOf(writer.send(remove('FINAL#1')))).toBe(denied);
    expect(await errorOf(writer.send(remove('DRAFT#1')))).toBe('none');
    const update = new UpdateItemCommand({
      TableName: core.table,
      Key: keyOf('a'),
      UpdateExpression: 'SET n = :n',
      ExpressionAttributeValues: { ':n': { N: '1' } },
    });
    expect(await errorOf(writer.send(update))).toBe(denied);
    expect(await errorOf(writer.send(new GetItemCommand({ TableName: 'another', Key: keyOf('a') })))).toBe(
      denied,
    );
    const batch = new BatchWriteItemCommand({
      RequestItems: { [core.table]: [{ PutRequest: { Item: keyOf('a') } }] },
    });
    expect(await errorOf(writer.send(batch))).toBe(denied);
  });

  it('each item of a transaction by its own action', async () => {
    const writer = core.writer();
    const Put = { TableName: core.table, Item: keyOf('a') };
    const Delete = { TableName: core.table, Key: keyOf('DRAFT#1') };
    const ConditionCheck = {
      TableName: core.table,
      Key: keyOf('b'),
      ConditionExpression: 'attribute_not_exists(PK)',
    };
    const Update = { TableName: core.table, Key: keyOf('c'), UpdateExpression: 'REMOVE x' };
    const send = (...TransactItems: object[]) =>
      errorOf(writer.send(new TransactWriteItemsCommand({ TransactItems })));
    expect(await send({ Put }, { Delete }, { ConditionCheck })).toBe('none');
    expect(await send({ Put }, { Update })).toBe('AccessDeniedException');
    expect(await send({ Delete: { ...Delete, Key: keyOf('FINAL#1') } })).toBe('AccessDeniedException');
    const { ungranted } = core.iam();
    expect(ungranted.map(({ action }) => action)).toContain('dynamodb:UpdateItem');
  });

  it('and nobody scans but the operator', async () => {
    const scan = new ScanCommand({ TableName: core.table });
    expect(await errorOf(core.writer().send(scan))).toBe('UnknownOperationException');
    await core.client().send(put('a'));
    expect((await core.client().send(scan)).Count).toBe(1);
  });

  it('with the credentials of the moment: a forged secret, a foreign token', async () => {
    const own = core.cloud.identities.ofFunction('Writer');
    const forged = core.client({ ...own, secretAccessKey: 'forged' });
    const foreign = core.client({ ...own, sessionToken: core.operator.sessionToken });
    expect(await errorOf(forged.send(put('a')))).toBe('InvalidSignatureException');
    expect(await errorOf(foreign.send(put('a')))).toBe('UnrecognizedClientException');
  });
});

describe('the engine behind answers as DynamoDB does', () => {
  it('refuses an item above 400 KB and a legacy parameter', async () => {
    const operator = core.client();
    expect(await errorOf(operator.send(put('a', { big: { S: 'x'.repeat(410_000) } })))).toBe(
      'ValidationException',
    );
    const legacy = new PutItemCommand({
      TableName: core.table,
      Item: keyOf('a'),
      Expected: { PK: { Exists: false } },
    });
    expect(await errorOf(operator.send(legacy))).toBe('ValidationException');
  });

  it('names the reasons when a transaction is cancelled', async () => {
    const operator = core.client();
    await operator.send(put('a'));
    const Put = { TableName: core.table, Item: keyOf('a'), ConditionExpression: 'attribute_not_exists(PK)' };
    const cancelled = operator.send(
      new TransactWriteItemsCommand({
        TransactItems: [{ Put }, { Put: { TableName: core.table, Item: keyOf('b') } }],
      }),
    );
    await expect(cancelled).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }],
    });
  });

  it('is emptied by a reset in well under a second', async () => {
    await core.client().send(put('a'));
    const before = performance.now();
    await core.reset();
    expect(performance.now() - before).toBeLessThan(900);
    expect((await core.client().send(new ScanCommand({ TableName: core.table }))).Count).toBe(0);
  });
});
