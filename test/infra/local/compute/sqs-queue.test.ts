import { afterEach, describe, expect, it } from 'vitest';

import { asRecord } from '../../../../infra/local/template/as-record.ts';
import type { ComputeCloud } from './compute-cloud.ts';
import { aComputeCloud, start } from './compute-cloud.ts';
import { anSqsClient } from './sqs-client.ts';
import { aFunction, aQueue, get } from './template-builder.ts';

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

const messages = (body: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(body['Messages']) ? body['Messages'].map(asRecord) : [];

describe('a standard queue', () => {
  it('delivers, hides for the visibility timeout in virtual time, and forgets what is deleted', async () => {
    const { call, pass } = begin({ VisibilityTimeout: 45 });
    const sent = await call('SendMessage', { MessageBody: 'hello' });
    expect(sent.body).toMatchObject({ MD5OfMessageBody: '5d41402abc4b2a76b9719d911017c592' });
    const first = await call('ReceiveMessage', { MessageSystemAttributeNames: ['All'] });
    expect(messages(first.body)[0]).toMatchObject({
      Body: 'hello',
      MD5OfBody: '5d41402abc4b2a76b9719d911017c592',
      Attributes: { ApproximateReceiveCount: '1', SentTimestamp: String(start) },
    });
    await pass(44);
    expect((await call('ReceiveMessage', {})).body).toEqual({});
    await pass(1);
    const [second] = messages(
      (await call('ReceiveMessage', { AttributeNames: ['ApproximateReceiveCount'] })).body,
    );
    expect(second?.['Attributes']).toEqual({ ApproximateReceiveCount: '2' });
    await call('DeleteMessage', { ReceiptHandle: second?.['ReceiptHandle'] });
    await pass(100);
    expect((await call('ReceiveMessage', {})).body).toEqual({});
  });

  it('lets a delay pass and a retention end in virtual time', async () => {
    const { call, pass } = begin({ MessageRetentionPeriod: 60 });
    await call('SendMessage', { MessageBody: 'late', DelaySeconds: 10 });
    expect((await call('ReceiveMessage', {})).body).toEqual({});
    await pass(10);
    expect(messages((await call('ReceiveMessage', { VisibilityTimeout: 1 })).body)).toHaveLength(1);
    await pass(50);
    expect((await call('ReceiveMessage', {})).body).toEqual({});
  });

  it('changes visibility, and refuses it for a message that is not in flight', async () => {
    const { call, pass } = begin();
    await call('SendMessage', { MessageBody: 'x' });
    const [found] = messages((await call('ReceiveMessage', {})).body);
    const change = (VisibilityTimeout: number) =>
      call('ChangeMessageVisibility', { ReceiptHandle: found?.['ReceiptHandle'], VisibilityTimeout });
    expect((await change(100)).status).toBe(200);
    await pass(99);
    expect((await call('ReceiveMessage', {})).body).toEqual({});
    expect((await change(0)).status).toBe(200);
    expect(messages((await call('ReceiveMessage', {})).body)).toHaveLength(1);
    expect((await change(5)).body['__type']).toBe('com.amazonaws.sqs#InvalidParameterValue');
  });

  it('moves a message to the dead letters when it was received too often, with its age', async () => {
    const { call, pass } = begin({ RedrivePolicy: { deadLetterTargetArn: get('dead'), maxReceiveCount: 2 } });
    await call('SendMessage', { MessageBody: 'poison' });
    for (const time of [1, 2]) {
      expect(messages((await call('ReceiveMessage', {})).body), `receive ${time}`).toHaveLength(1);
      await pass(30);
    }
    expect((await call('ReceiveMessage', {})).body).toEqual({});
    const [dead] = messages((await call('ReceiveMessage', { AttributeNames: ['All'] }, 'dead')).body);
    expect(dead).toMatchObject({ Body: 'poison', Attributes: { SentTimestamp: String(start) } });
  });

  it('answers a batch in part', async () => {
    const { call } = begin();
    const entries = [
      { Id: 'a', MessageBody: 'fine' },
      { Id: 'b', MessageBody: 'bad\u0000' },
      { Id: 'c', MessageBody: 'late', DelaySeconds: 901 },
    ];
    const answer = await call('SendMessageBatch', { Entries: entries });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        Successful: [{ Id: 'a' }],
        Failed: [
          { Id: 'b', Code: 'InvalidMessageContents', SenderFault: true },
          { Id: 'c', Code: 'InvalidParameterValue' },
        ],
      },
    });
  });

  it('digests message attributes as the SDK expects', async () => {
    const { call } = begin();
    const attributes = { kind: { DataType: 'String', StringValue: 'a' } };
    const sent = await call('SendMessage', { MessageBody: 'x', MessageAttributes: attributes });
    const [received] = messages((await call('ReceiveMessage', { MessageAttributeNames: ['All'] })).body);
    expect(received).toMatchObject({
      MessageAttributes: attributes,
      MD5OfMessageAttributes: sent.body['MD5OfMessageAttributes'],
    });
  });
});
