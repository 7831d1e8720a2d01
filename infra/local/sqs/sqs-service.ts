import type { Updatable } from '../updatable.ts';
import type { AwsService } from '../endpoint/aws-service.ts';

export interface QueueDefinition {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  readonly fifo: boolean;
  readonly visibilitySeconds: number;
  readonly delaySeconds: number;
  readonly retentionSeconds: number;
  readonly maximumBytes: number;
  readonly contentBasedDeduplication: boolean;
  readonly deduplicationScope: 'queue' | 'messageGroup';
  readonly redrive: { readonly arn: string; readonly maxReceiveCount: number } | undefined;
}

export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}

export interface NewMessage {
  readonly body: string;
  readonly attributes?: Readonly<Record<string, MessageAttribute>>;
  readonly groupId?: string;
  readonly deduplicationId?: string;
  readonly delaySeconds?: number;
  readonly sender?: string;
}

export interface SentMessage {
  readonly messageId: string;
  readonly sequenceNumber: string | undefined;
}

export interface ReceivedMessage {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  /** SentTimestamp, ApproximateReceiveCount ... as SQS names them. */
  readonly system: Readonly<Record<string, string>>;
}

export interface QueueCounts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/** The queues as an AWS service, and as the event sources, rules and destinations use them (they ask for permission themselves). */
export interface SqsService extends AwsService, Updatable {
  /** By ARN, URL or name. */
  find(arnUrlOrName: string): QueueDefinition | undefined;
  queues(): readonly QueueDefinition[];
  /** @throws SqsError as SendMessage answers it. */
  enqueue(arn: string, message: NewMessage): SentMessage;
  receive(arn: string, maximum: number, visibilitySeconds?: number): readonly ReceivedMessage[];
  delete(arn: string, receiptHandle: string): void;
  changeVisibility(arn: string, receiptHandle: string, seconds: number): void;
  /** Messages that a receive would find now, group locks considered. */
  receivable(arn: string): number;
  counts(arn: string): QueueCounts;
  /** Called when a message may have become receivable; answers how to stop. */
  onReceivable(arn: string, listener: () => void): () => void;
}
