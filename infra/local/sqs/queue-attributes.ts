import type { QueueCounts, QueueDefinition } from './sqs-service.ts';
import { invalidParameter } from './sqs-error.ts';

/** The attributes of a queue as GetQueueAttributes names them. */
export const queueAttributes = (
  queue: QueueDefinition,
  counts: QueueCounts,
  wanted: readonly string[],
): Readonly<Record<string, string>> => {
  const all: Record<string, string> = {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(counts.visible),
    ApproximateNumberOfMessagesNotVisible: String(counts.inFlight),
    ApproximateNumberOfMessagesDelayed: String(counts.delayed),
    VisibilityTimeout: String(queue.visibilitySeconds),
    MaximumMessageSize: String(queue.maximumBytes),
    MessageRetentionPeriod: String(queue.retentionSeconds),
    DelaySeconds: String(queue.delaySeconds),
    ...(queue.redrive === undefined
      ? {}
      : {
          RedrivePolicy: JSON.stringify({
            deadLetterTargetArn: queue.redrive.arn,
            maxReceiveCount: queue.redrive.maxReceiveCount,
          }),
        }),
    ...(queue.fifo
      ? {
          FifoQueue: 'true',
          ContentBasedDeduplication: String(queue.contentBasedDeduplication),
          DeduplicationScope: queue.deduplicationScope === 'queue' ? 'queue' : 'messageGroup',
        }
      : {}),
  };
  const unknown = wanted.find((name) => name !== 'All' && !Object.hasOwn(all, name) && !optional.has(name));
  if (unknown !== undefined) throw invalidParameter(`Unknown Attribute ${unknown}.`);
  if (wanted.includes('All')) return all;
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name)));
};

const optional = new Set(['RedrivePolicy', 'FifoQueue', 'ContentBasedDeduplication', 'DeduplicationScope']);
