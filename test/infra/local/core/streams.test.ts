import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createDynamoService,
  type DynamoService,
} from '../../../../infra/local/dynamodb/create-dynamodb-service.ts';
import { type Engine, startEngine } from '../../../../infra/local/dynamodb/start-engine.ts';
import type { StreamRecord } from '../../../../infra/local/dynamodb/streams.ts';
import { type CoreCloud, keyOf, startCore } from './core-cloud.ts';

let core: CoreCloud;
let engine: Engine;
let dynamodb: DynamoService;
beforeAll(async () => {
  core = await startCore();
  engine = await startEngine();
  dynamodb = createDynamoService(core.cloud, engine);
  await dynamodb.open();
});
afterAll(async () => {
  await dynamodb.close();
  await core.close();
});
beforeEach(() => dynamodb.reset());

const call = async (action: string, body: object): Promise<number> => {
  const answer = await dynamodb.handle({
    requestId: 'r',
    method: 'POST',
    path: '/',
    rawQuery: '',
    headers: { 'x-amz-target': `DynamoDB_20120810.${action}` },
    body: Buffer.from(JSON.stringify({ TableName: core.table, ...body })),
    principal: { kind: 'operator' },
  });
  return answer.status;
};
const put = (SK: string, value = '1') =>
  call('PutItem', { Item: { ...keyOf('a', SK), value: { N: value } } });
const sorts = (records: readonly StreamRecord[]) =>
  records.map(({ eventName, dynamodb: { Keys } }) => `${eventName} ${JSON.stringify(Keys['SK'])}`);

describe('a stream', () => {
  it('gives the changes in order, in batches, from the trim horizon', async () => {
    for (const SK of ['1', '2', '3']) await put(SK);
    await put('3', '2');
    await put('3', '2');
    await call('DeleteItem', { Key: keyOf('a', '1') });
    const reader = dynamodb.streams.open('Items');
    expect(sorts(await reader.next(2))).toEqual(['INSERT {"S":"1"}', 'INSERT {"S":"2"}']);
    expect(sorts(await reader.next(10))).toEqual([
      'INSERT {"S":"3"}',
      'MODIFY {"S":"3"}',
      'REMOVE {"S":"1"}',
    ]);
    expect(await reader.next(10)).toEqual([]);
  });

  it('bears virtual time, the ARN of the template and the view that was asked for', async () => {
    await put('1');
    const [record] = await dynamodb.streams.open('Items').next(1);
    expect(record).toMatchObject({
      awsRegion: 'eu-central-1',
      eventSource: 'aws:dynamodb',
      eventSourceARN: `arn:aws:dynamodb:eu-central-1:000000000000:table/${core.table}/stream/2026-01-01T00:00:00.000`,
      dynamodb: {
        ApproximateCreationDateTime: Date.parse('2026-03-02T01:00:00Z') / 1000,
        StreamViewType: 'NEW_IMAGE',
        NewImage: { ...keyOf('a', '1'), value: { N: '1' } },
      },
    });
    expect(record?.dynamodb).not.toHaveProperty('OldImage');
  });

  it('delivers again from a record on, the same as before', async () => {
    for (const SK of ['1', '2', '3']) await put(SK);
    const reader = dynamodb.streams.open('Items');
    const first = await reader.next(3);
    reader.rewind(first[1]?.dynamodb.SequenceNumber ?? '');
    expect(await reader.next(3)).toEqual(first.slice(1));
    expect(() => reader.rewind('0')).toThrow('no record 0');
  });

  it('keeps a position for each reader, and says what is pending', async () => {
    const [one, two] = [dynamodb.streams.open('Items'), dynamodb.streams.open('Items')];
    expect(await one.pending()).toBe(false);
    await put('1');
    expect(await one.pending()).toBe(true);
    await one.next(5);
    expect([await one.pending(), await two.pending()]).toEqual([false, true]);
  });

  it('tells listeners of each write, done or in doubt, and not of reads', async () => {
    let told = 0;
    const stop = dynamodb.streams.onWrite('Items', () => {
      told += 1;
    });
    await put('1');
    await call('GetItem', { Key: keyOf('a', '1') });
    stop();
    await put('2');
    expect(told).toBe(1);
  });

  it.each([
    ['many', 1_030, 1],
    ['large', 9, 300_000],
  ] as const)(
    "leaves nothing behind a page of the engine's when the records are %s",
    async (_, count, length) => {
      const text = { S: 'x'.repeat(length) };
      const names = Array.from({ length: count }, (__, index) => String(index));
      await Promise.all(names.map((SK) => call('PutItem', { Item: { ...keyOf('a', SK), text } })));
      const read = await dynamodb.streams.open('Items').next(count + 1);
      expect(new Set(sorts(read))).toEqual(new Set(names.map((SK) => `INSERT {"S":"${SK}"}`)));
    },
  );

  it('begins anew after a reset', async () => {
    const reader = dynamodb.streams.open('Items');
    await put('1');
    await reader.next(5);
    await dynamodb.reset();
    expect(await reader.pending()).toBe(false);
    await put('2');
    expect(sorts(await reader.next(5))).toEqual(['INSERT {"S":"2"}']);
  });

  it('is missed by name where the table has none', () => {
    expect(() => dynamodb.streams.open('Nothing')).toThrow('Nothing has no stream');
  });
});
