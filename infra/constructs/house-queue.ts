import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption, type DeadLetterQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { pinLogicalId } from './pin-logical-id.ts';

export interface HouseQueueProps {
  readonly fifo: boolean;
  /** At least six times the consumer's timeout. Default 30 s, for queues without a consumer. */
  readonly visibility?: Duration;
  readonly deadLetters?: DeadLetterQueue;
}

/** A queue that keeps messages 14 days, encrypted, TLS only. Id = logical id. */
export const houseQueue = (scope: Construct, id: string, props: HouseQueueProps): Queue => {
  const { fifo, visibility = Duration.seconds(30), deadLetters } = props;
  const queue = new Queue(scope, id, {
    // CloudFormation refuses `FifoQueue: false`.
    ...(fifo ? { fifo } : {}),
    retentionPeriod: Duration.days(14),
    visibilityTimeout: visibility,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    ...(deadLetters === undefined ? {} : { deadLetterQueue: deadLetters }),
  });
  pinLogicalId(queue, id);
  return queue;
};
