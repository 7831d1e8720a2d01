import type { Timer } from '../clock.ts';
import type { MessageAttribute, ReceivedMessage } from './sqs-service.ts';

export interface StoredMessage {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  readonly groupId: string | undefined;
  readonly deduplicationId: string | undefined;
  readonly sequenceNumber: string | undefined;
  readonly sender: string;
  readonly sentAt: number;
  /** Start of the retention: kept when a standard message moves to its dead-letter queue. */
  readonly retainedFrom: number;
  readonly deadLetterSource: string | undefined;
  visibleAt: number;
  received: number;
  firstReceivedAt: number | undefined;
  inFlight: boolean;
  timer: Timer | undefined;
}

export const receiptHandleOf = (message: StoredMessage): string =>
  Buffer.from(`${message.messageId}/${message.received}`).toString('base64');

export const readReceiptHandle = (
  handle: string,
): { readonly messageId: string; readonly received: number } => {
  const [messageId = '', received = ''] = Buffer.from(handle, 'base64').toString('utf8').split('/');
  return { messageId, received: Number(received) };
};

const systemAttributes = (message: StoredMessage): Readonly<Record<string, string>> => {
  const all: Record<string, string | undefined> = {
    SenderId: message.sender,
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.received),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
    MessageGroupId: message.groupId,
    MessageDeduplicationId: message.deduplicationId,
    SequenceNumber: message.sequenceNumber,
    DeadLetterQueueSourceArn: message.deadLetterSource,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
};

export const receivedMessage = (message: StoredMessage): ReceivedMessage => ({
  messageId: message.messageId,
  receiptHandle: receiptHandleOf(message),
  body: message.body,
  attributes: message.attributes,
  system: systemAttributes(message),
});
