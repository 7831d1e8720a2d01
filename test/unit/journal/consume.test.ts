import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { consume } from '../../../shared/journal/consume.ts';

const message = (messageId: string, body: unknown, group?: string): SQSRecord => ({
  messageId,
  receiptHandle: messageId,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 'x',
    ApproximateFirstReceiveTimestamp: '0',
    ...(group !== undefined && { MessageGroupId: group }),
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn',
  awsRegion: 'eu-central-1',
});

const hint = (id: string, project: string, number: number): SQSRecord =>
  message(id, { project, number, type: 'project-changed' }, project);

const bench = (reach: Record<string, number | Error>) => {
  const followed: string[] = [];
  const errors: string[] = [];
  const handler = consume(
    {
      follow: (chain, hinted) => {
        followed.push(`${chain}${hinted}`);
        const end = reach[chain] ?? 0;
        return end instanceof Error ? Promise.reject(end) : Promise.resolve(end);
      },
    },
    (_error, messageId) => errors.push(messageId),
  );
  const run = async (...Records: SQSRecord[]) =>
    (await handler({ Records })).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return { run, followed, errors };
};

describe("the handler of a consumer's queue", () => {
  it('follows a chain once for all hints that it satisfies', async () => {
    const { run, followed } = bench({ a: 3, b: 1 });
    expect(await run(hint('1', 'a', 1), hint('2', 'b', 1), hint('3', 'a', 3), hint('4', 'a', 2))).toEqual([]);
    expect(followed).toEqual(['a1', 'b1']);
  });

  it('follows again for a hint beyond what was reached', async () => {
    const { run, followed } = bench({ a: 1 });
    expect(await run(hint('1', 'a', 1), hint('2', 'a', 2))).toEqual([]);
    expect(followed).toEqual(['a1', 'a2']);
  });

  it('fails the later messages of a group after its first failure, and no others', async () => {
    const { run, errors } = bench({ a: new Error('down'), b: 1 });
    expect(await run(hint('1', 'a', 1), hint('2', 'b', 1), hint('3', 'a', 2))).toEqual(['1', '3']);
    expect(errors).toEqual(['1']);
  });

  it.each([
    '',
    '{',
    '{}',
    '{"project":"a"}',
    '{"project":"","number":1}',
    '{"project":"a","number":"1"}',
    'null',
  ])('fails the message %j', async (body) => {
    const { run, followed } = bench({});
    expect(await run(message('1', body))).toEqual(['1']);
    expect(followed).toEqual([]);
  });

  it('takes each message of a standard queue by itself', async () => {
    const { run } = bench({ a: 1 });
    expect(await run(message('1', '{'), message('2', { project: 'a', number: 1, type: 't' }))).toEqual(['1']);
  });
});
