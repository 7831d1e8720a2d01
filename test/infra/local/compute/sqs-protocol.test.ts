import { afterEach, describe, expect, it } from 'vitest';

import type { ComputeCloud } from './compute-cloud.ts';
import { aComputeCloud } from './compute-cloud.ts';
import { anSqsClient } from './sqs-client.ts';
import { aFunction, aQueue } from './template-builder.ts';

let open: ComputeCloud | undefined;
const begin = (properties: object = {}) => {
  open = aComputeCloud({
    work: aQueue('work', properties),
    dead: aQueue('dead'),
    ordered: aQueue('ordered.fifo', { FifoQueue: true }),
    ...aFunction('Stranger', 'probe'),
  });
  return { ...open, call: anSqsClient(open) };
};

afterEach(async () => {
  await open?.close();
  open = undefined;
});

describe('the protocol of SQS', () => {
  it.each([
    ['an unknown queue', 'SendMessage', { MessageBody: 'x' }, 'absent', 'QueueDoesNotExist'],
    ['an action that is not built', 'PurgeQueue', {}, 'work', 'UnsupportedOperation'],
    [
      'a member that is not built',
      'ReceiveMessage',
      { ReceiveRequestAttemptId: 'a' },
      'work',
      'UnsupportedOperation',
    ],
    ['an empty body', 'SendMessage', { MessageBody: '' }, 'work', 'MissingParameter'],
    [
      'a message above 1 MiB',
      'SendMessage',
      { MessageBody: 'x'.repeat(1_048_577) },
      'work',
      'InvalidParameterValue',
    ],
    [
      'too many messages at once',
      'ReceiveMessage',
      { MaxNumberOfMessages: 11 },
      'work',
      'InvalidParameterValue',
    ],
    ['an empty batch', 'SendMessageBatch', { Entries: [] }, 'work', 'EmptyBatchRequest'],
    ['a handle of nothing', 'DeleteMessage', { ReceiptHandle: 'abc' }, 'work', 'InvalidParameterValue'],
    [
      'a FIFO message without group',
      'SendMessage',
      { MessageBody: 'x', MessageDeduplicationId: 'a' },
      'ordered.fifo',
      'MissingParameter',
    ],
    [
      'a FIFO message without deduplication',
      'SendMessage',
      { MessageBody: 'x', MessageGroupId: 'g' },
      'ordered.fifo',
      'InvalidParameterValue',
    ],
    [
      'a delayed FIFO message',
      'SendMessage',
      { MessageBody: 'x', MessageGroupId: 'g', MessageDeduplicationId: 'a', DelaySeconds: 1 },
      'ordered.fifo',
      'InvalidParameterValue',
    ],
    [
      'doubled ids',
      'DeleteMessageBatch',
      { Entries: [1, 2].map(() => ({ Id: 'a', ReceiptHandle: 'x' })) },
      'work',
      'BatchEntryIdsNotDistinct',
    ],
  ])('refuses %s', async (_what, action, input, queue, code) => {
    const { call } = begin();
    const answer = await call(action, input, queue);
    expect([answer.status, answer.body['__type']]).toEqual([400, `com.amazonaws.sqs#${code}`]);
  });

  it('names the URL and the attributes of a queue', async () => {
    const { call } = begin();
    expect((await call('GetQueueUrl', { QueueName: 'work', QueueUrl: undefined })).body).toEqual({
      QueueUrl: 'http://127.0.0.1:3900/000000000000/work',
    });
    await call('SendMessage', { MessageBody: 'x' });
    expect(
      (await call('GetQueueAttributes', { AttributeNames: ['ApproximateNumberOfMessages'] })).body,
    ).toEqual({
      Attributes: { ApproximateNumberOfMessages: '1' },
    });
  });

  it('refuses who has no grant', async () => {
    const { sqs, cloud } = begin();
    const answer = await sqs.handle({
      requestId: 'r',
      method: 'POST',
      path: '/',
      rawQuery: '',
      headers: { 'x-amz-target': 'AmazonSQS.SendMessage' },
      body: Buffer.from(JSON.stringify({ QueueUrl: 'http://x/000000000000/work', MessageBody: 'x' })),
      principal: cloud.identities.principalOfFunction('Stranger'),
    });
    expect(answer.status).toBe(403);
    expect(answer.body.toString()).toContain('AccessDenied');
  });
});
