import type { Cloud } from '../cloud.ts';
import type { Timer } from '../clock.ts';
import type { LambdaService } from '../lambda/lambda-service.ts';
import { runDetached } from '../lambda/run-detached.ts';
import type { QueueDefinition, ReceivedMessage, SqsService } from '../sqs/sqs-service.ts';
import { reportedFailures } from './batch-failures.ts';
import { createPollPermission } from './poll-permission.ts';
import type { Mapping } from './read-mappings.ts';
import { passesFilters, sqsRecord } from './sqs-records.ts';

export interface Poller {
  reset(): void;
  /** Other settings of the same mapping. */
  update(mapping: Mapping): void;
  stop(): void;
}

export interface PollParts {
  readonly cloud: Cloud;
  readonly lambda: LambdaService;
  readonly sqs: SqsService;
}

/** Receives from a queue as soon as a message is visible, and calls the function with batches. */
export const pollQueue = (parts: PollParts, first: Mapping, queue: QueueDefinition): Poller => {
  const { cloud, lambda, sqs } = parts;
  const { arn } = queue;
  let mapping = first;
  let permitted = createPollPermission(cloud, mapping);
  let stopped = false;
  const needs = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map(
    (action) => [`sqs:${action}`, arn] as const,
  );
  let running = 0;
  let idle = false;
  let window: Timer | undefined;
  let planned = false;
  let generation = 0;

  const settleBatch = (messages: readonly ReceivedMessage[], failed: ReadonlySet<string>): void => {
    for (const { messageId, receiptHandle } of messages) {
      if (failed.has(messageId)) continue;
      try {
        sqs.delete(arn, receiptHandle);
      } catch (error) {
        cloud.log.write(mapping.id, `${messageId} was not deleted: ${String(error)}`);
      }
    }
  };
  const deliver = async (messages: readonly ReceivedMessage[]): Promise<void> => {
    const identifiers = new Set(messages.map(({ messageId }) => messageId));
    const event = { Records: messages.map((message) => sqsRecord(message, arn, cloud.region)) };
    let outcome = await lambda.invoke(mapping.functionId, event, 'sqs');
    while (outcome.kind === 'throttled' && (await lambda.whenFreed()))
      outcome = await lambda.invoke(mapping.functionId, event, 'sqs');
    if (outcome.kind !== 'answered') return;
    const failed = mapping.partialFailures
      ? reportedFailures(outcome.payload, identifiers)
      : new Set<string>();
    settleBatch(messages, failed ?? identifiers);
  };
  const start = (messages: readonly ReceivedMessage[]): void => {
    const mine = generation;
    const passing = messages.filter((message) => passesFilters(mapping, message));
    settleBatch(messages, new Set(passing.map(({ messageId }) => messageId)));
    if (passing.length === 0) return;
    running += 1;
    runDetached(cloud, mapping.id, async () => {
      try {
        await deliver(passing);
      } finally {
        if (mine === generation) {
          running -= 1;
          pump();
        }
      }
    });
  };
  const waitsForMore = (receivable: number): boolean => {
    if (mapping.windowSeconds === 0 || receivable >= mapping.batchSize) return false;
    window ??= cloud.clock.at(
      cloud.clock.now() + mapping.windowSeconds * 1000,
      `${mapping.id}: window`,
      () => {
        window = undefined;
        poll(true);
      },
    );
    return true;
  };
  const poll = (windowOver: boolean): void => {
    planned = false;
    for (;;) {
      const receivable = sqs.receivable(arn);
      if (receivable === 0 || running >= mapping.maximumConcurrency) return;
      idle = !permitted(needs);
      if (idle || (!windowOver && waitsForMore(receivable))) return;
      window?.cancel();
      window = undefined;
      const messages = sqs.receive(arn, mapping.batchSize);
      if (messages.length > 0) start(messages);
    }
  };
  const pump = (): void => {
    if (planned || stopped) return;
    planned = true;
    queueMicrotask(() => poll(false));
  };

  cloud.activity.probe(mapping.id, () =>
    stopped ||
    idle ||
    window !== undefined ||
    running >= mapping.maximumConcurrency ||
    sqs.receivable(arn) === 0
      ? undefined
      : `a visible message in ${queue.id}`,
  );
  const deafen = sqs.onReceivable(arn, pump);
  pump();
  return {
    update(next) {
      mapping = next;
      permitted = createPollPermission(cloud, next);
      idle = false;
      pump();
    },
    stop() {
      stopped = true;
      window?.cancel();
      deafen();
    },
    reset() {
      generation += 1;
      running = 0;
      idle = false;
      window?.cancel();
      window = undefined;
    },
  };
};
