import type { Cloud } from '../cloud.ts';
import type { LoadedResource } from '../template/loaded-template.ts';
import type { QueueDefinition } from './sqs-service.ts';

const mebibyte = 1_048_576;

const redriveOf = (value: unknown): QueueDefinition['redrive'] => {
  if (typeof value !== 'object' || value === null) return undefined;
  const policy = value as { deadLetterTargetArn?: unknown; maxReceiveCount?: unknown };
  return { arn: String(policy.deadLetterTargetArn), maxReceiveCount: Number(policy.maxReceiveCount) };
};

const readQueue = ({ logicalId, physicalName, arn, properties }: LoadedResource): QueueDefinition => {
  const number = (name: string, absent: number): number => Number(properties[name] ?? absent);
  const flag = (name: string): boolean => String(properties[name]) === 'true';
  return {
    id: logicalId,
    name: physicalName,
    arn,
    fifo: flag('FifoQueue'),
    visibilitySeconds: number('VisibilityTimeout', 30),
    delaySeconds: number('DelaySeconds', 0),
    retentionSeconds: number('MessageRetentionPeriod', 345_600),
    maximumBytes: number('MaximumMessageSize', mebibyte),
    contentBasedDeduplication: flag('ContentBasedDeduplication'),
    deduplicationScope: properties['DeduplicationScope'] === 'messageGroup' ? 'messageGroup' : 'queue',
    redrive: redriveOf(properties['RedrivePolicy']),
  };
};

/** @throws Error when a FIFO queue has no `.fifo` name, or a dead-letter queue is missing or of the other kind. */
export const readQueues = (cloud: Cloud): readonly QueueDefinition[] => {
  const queues = cloud.template.byType('AWS::SQS::Queue').map(readQueue);
  for (const queue of queues) {
    if (queue.fifo !== queue.name.endsWith('.fifo'))
      throw new Error(`${queue.id}: the name of a FIFO queue, and no other, ends in .fifo (${queue.name})`);
    if (queue.redrive === undefined) continue;
    const target = queues.find(({ arn }) => arn === queue.redrive?.arn);
    if (target === undefined || target.fifo !== queue.fifo)
      throw new Error(
        `${queue.id}: its dead-letter queue ${queue.redrive.arn} is absent or of the other kind`,
      );
  }
  return queues;
};
