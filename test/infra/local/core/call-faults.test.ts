import {
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FaultRule } from '../../../../infra/local/faults.ts';
import { type CoreCloud, errorOf, keyOf, startCore } from './core-cloud.ts';

let core: CoreCloud;
beforeAll(async () => {
  core = await startCore();
});
afterAll(() => core.close());
beforeEach(() => core.reset());

const strike = (effect: FaultRule['effect'], more: Partial<FaultRule> = {}): void =>
  core.cloud.faults.add({ id: effect, point: 'call', name: 'dynamodb:PutItem', effect, ...more });
const put = (PK = 'a') =>
  errorOf(core.writer().send(new PutItemCommand({ TableName: core.table, Item: keyOf(PK) })));
const stored = async (): Promise<number> =>
  (await core.client().send(new ScanCommand({ TableName: core.table }))).Count ?? 0;
const hits = (): number => core.cloud.faults.list()[0]?.hits ?? 0;

describe('a fault at a call', () => {
  it.each<[FaultRule['effect'], Partial<FaultRule>, string, number]>([
    ['drop-before', {}, 'ECONNRESET', 0],
    ['drop-after', {}, 'ECONNRESET', 1],
    ['fail-before', {}, 'InternalServerError', 0],
    ['fail-after', {}, 'InternalServerError', 1],
    [
      'fail-before',
      { error: 'ProvisionedThroughputExceededException' },
      'ProvisionedThroughputExceededException',
      0,
    ],
    ['conflict', {}, 'TransactionConflictException', 0],
    ['delay', { milliseconds: 5 }, 'none', 1],
    ['double', {}, 'none', 1],
    ['kill-before', {}, 'ECONNRESET', 0],
    ['kill-after', {}, 'ECONNRESET', 1],
  ])('%s %j answers %s, %i stored', async (effect, more, error, count) => {
    strike(effect, more);
    const found = await put();
    expect(found === 'TimeoutError' || found === 'Error' ? 'ECONNRESET' : found).toBe(error);
    expect(await stored()).toBe(count);
    expect(hits()).toBe(1);
  });

  it('conflicts each item of a transaction, and stores nothing', async () => {
    strike('conflict', { name: 'dynamodb:TransactWriteItems' });
    const Put = (PK: string) => ({ Put: { TableName: core.table, Item: keyOf(PK) } });
    const lost = core.writer().send(new TransactWriteItemsCommand({ TransactItems: [Put('a'), Put('b')] }));
    await expect(lost).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'TransactionConflict' }],
    });
    expect(await stored()).toBe(0);
  });

  it('keeps the answer of a call that was under way from its caller when all restarts, and keeps what it wrote', async () => {
    strike('delay', { milliseconds: 100 });
    const answered = put();
    await vi.waitFor(() => expect(hits()).toBe(1));
    await core.restart();
    expect(await answered).not.toBe('none');
    await core.settled();
    expect([await stored(), await put('b'), await stored()]).toEqual([1, 'none', 2]);
  });

  it('does twice what is doubled, and charges twice', async () => {
    strike('double');
    expect(await put()).toBe('none');
    expect(core.cloud.usage.report().lines[0]?.amount).toBe(2);
  });

  it('strikes the function that it names, and not the operator', async () => {
    strike('fail-before', { caller: 'Writer', name: 'dynamodb:*' });
    const get = new GetItemCommand({ TableName: core.table, Key: keyOf('a') });
    expect(await errorOf(core.client().send(get))).toBe('none');
    expect(await errorOf(core.writer().send(get))).toBe('InternalServerError');
  });

  it('strikes the request that contains a text', async () => {
    strike('fail-before', { contains: '"S":"b"' });
    expect([await put('a'), await put('b')]).toEqual(['none', 'InternalServerError']);
  });

  it('is not struck by a request that nobody signed', async () => {
    strike('drop-before');
    const answer = await fetch(core.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'DynamoDB_20120810.PutItem' },
      body: '{}',
    });
    expect(answer.status).toBe(400);
    expect(hits()).toBe(0);
  });
});
