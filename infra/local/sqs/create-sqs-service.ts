import type { Cloud } from '../cloud.ts';
import type { AwsAnswer } from '../endpoint/aws-service.ts';
import type { Queue } from './create-queue.ts';
import { createQueue } from './create-queue.ts';
import { handleSqs } from './handle-sqs.ts';
import { readQueues } from './read-queues.ts';
import { noSuchQueue, SqsError } from './sqs-error.ts';
import type { QueueDefinition, SqsService } from './sqs-service.ts';

const answer = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): AwsAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', ...headers },
  body: JSON.stringify(body),
});

const refusal = (status: number, code: string, message: string, queryCode = code): AwsAnswer =>
  answer(
    status,
    { __type: `com.amazonaws.sqs#${code}`, message },
    { 'x-amzn-query-error': `${queryCode};${status < 500 ? 'Sender' : 'Receiver'}` },
  );

const actionOf = (request: { readonly headers: Readonly<Record<string, string>> }): string =>
  (request.headers['x-amz-target'] ?? '').replace(/^AmazonSQS\./, '');

export const createSqsService = (cloud: Cloud): SqsService => {
  const byName = new Map<string, Queue>();
  const byArn = new Map<string, Queue>();
  const open = (definition: QueueDefinition): void => {
    const queue = createQueue(definition, {
      clock: cloud.clock,
      bury: (message, source) => {
        cloud.log.write('sqs', `${source.id}: a message is dead after ${message.received} receives`);
        if (source.redrive !== undefined) byArn.get(source.redrive.arn)?.bury(message, source);
      },
    });
    byName.set(definition.name, queue);
    byArn.set(definition.arn, queue);
  };
  const update = (): void => {
    for (const definition of readQueues(cloud)) {
      const standing = byName.get(definition.name);
      if (standing === undefined) open(definition);
      else standing.update(definition);
    }
  };
  update();
  const find = (text: string): Queue | undefined => {
    if (text.startsWith('arn:')) return byArn.get(text);
    const name = text.includes('/') ? text.slice(text.lastIndexOf('/') + 1) : text;
    return byName.get(name);
  };
  const known = (arn: string): Queue => {
    const queue = find(arn);
    if (queue === undefined) throw noSuchQueue();
    return queue;
  };
  const handle = handleSqs(cloud, find);

  return {
    name: 'sqs',
    actionOf,
    async handle(request) {
      try {
        return answer(200, handle(request, actionOf(request)));
      } catch (error) {
        if (!(error instanceof SqsError)) throw error;
        return refusal(error.status, error.code, error.message, error.queryCode);
      }
    },
    refusal,
    find: (text) => find(text)?.definition,
    queues: () => [...byName.values()].map(({ definition }) => definition),
    enqueue: (arn, message) => known(arn).send(message),
    receive: (arn, maximum, seconds) => known(arn).receive(maximum, seconds),
    delete: (arn, receiptHandle) => known(arn).delete(receiptHandle),
    changeVisibility: (arn, receiptHandle, seconds) => known(arn).changeVisibility(receiptHandle, seconds),
    receivable: (arn) => known(arn).receivable(),
    counts: (arn) => known(arn).counts(),
    update,
    onReceivable: (arn, listener) => known(arn).onReceivable(listener),
    async reset() {
      byName.forEach((queue) => queue.reset());
    },
    async close() {
      byName.forEach((queue) => queue.reset());
    },
  };
};
