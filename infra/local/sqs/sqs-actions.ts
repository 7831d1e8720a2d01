import { attributesDigest, bodyDigest } from './message-digests.ts';
import type { Queue } from './create-queue.ts';
import { messageBytes } from './check-message.ts';
import { queueAttributes } from './queue-attributes.ts';
import { runBatch } from './sqs-batch.ts';
import { SqsError } from './sqs-error.ts';
import type { SqsInput } from './sqs-input.ts';
import type { ReceivedMessage } from './sqs-service.ts';

const batchLimit = 1_048_576;

type MessageInput = Omit<SqsInput<'SendMessage'>, 'QueueUrl'>;

const send = (queue: Queue, input: MessageInput, sender: string) => {
  const attributes = input.MessageAttributes ?? {};
  const sent = queue.send({
    body: input.MessageBody,
    attributes,
    sender,
    ...(input.MessageGroupId === undefined ? {} : { groupId: input.MessageGroupId }),
    ...(input.MessageDeduplicationId === undefined ? {} : { deduplicationId: input.MessageDeduplicationId }),
    ...(input.DelaySeconds === undefined ? {} : { delaySeconds: input.DelaySeconds }),
  });
  return {
    MessageId: sent.messageId,
    MD5OfMessageBody: bodyDigest(input.MessageBody),
    MD5OfMessageAttributes: attributesDigest(attributes),
    SequenceNumber: sent.sequenceNumber,
  };
};

const wants = (wanted: readonly string[], name: string): boolean =>
  wanted.some(
    (pattern) =>
      pattern === 'All' ||
      pattern === name ||
      (pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1))),
  );

const pick = <T>(
  all: Readonly<Record<string, T>>,
  wanted: readonly string[],
): Readonly<Record<string, T>> | undefined => {
  const found = Object.entries(all).filter(([name]) => wants(wanted, name));
  return found.length === 0 ? undefined : Object.fromEntries(found);
};

const shown = (message: ReceivedMessage, input: SqsInput<'ReceiveMessage'>) => {
  const attributes = pick(message.attributes, input.MessageAttributeNames ?? []);
  return {
    MessageId: message.messageId,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: bodyDigest(message.body),
    Attributes: pick(message.system, [
      ...(input.MessageSystemAttributeNames ?? []),
      ...(input.AttributeNames ?? []),
    ]),
    MessageAttributes: attributes,
    MD5OfMessageAttributes: attributes === undefined ? undefined : attributesDigest(attributes),
  };
};

/** The actions on one queue, in the words of the JSON protocol. Each answers the body of a 200. */
export const sqsActions = {
  SendMessage: (queue: Queue, input: SqsInput<'SendMessage'>, sender: string) => send(queue, input, sender),
  SendMessageBatch(queue: Queue, { Entries }: SqsInput<'SendMessageBatch'>, sender: string) {
    const bytes = Entries.reduce(
      (sum, { MessageBody, MessageAttributes }) => sum + messageBytes(MessageBody, MessageAttributes ?? {}),
      0,
    );
    if (bytes > batchLimit)
      throw new SqsError(
        'BatchRequestTooLong',
        `Batch requests cannot be longer than ${batchLimit} bytes. You have sent ${bytes} bytes.`,
        { queryCode: 'AWS.SimpleQueueService.BatchRequestTooLong' },
      );
    return runBatch(Entries, (entry) => send(queue, entry, sender));
  },
  ReceiveMessage(queue: Queue, input: SqsInput<'ReceiveMessage'>) {
    const messages = queue.receive(input.MaxNumberOfMessages, input.VisibilityTimeout);
    return messages.length === 0 ? {} : { Messages: messages.map((message) => shown(message, input)) };
  },
  DeleteMessage(queue: Queue, { ReceiptHandle }: SqsInput<'DeleteMessage'>) {
    queue.delete(ReceiptHandle);
    return {};
  },
  DeleteMessageBatch: (queue: Queue, { Entries }: SqsInput<'DeleteMessageBatch'>) =>
    runBatch(Entries, ({ ReceiptHandle }) => {
      queue.delete(ReceiptHandle);
      return {};
    }),
  ChangeMessageVisibility(queue: Queue, input: SqsInput<'ChangeMessageVisibility'>) {
    queue.changeVisibility(input.ReceiptHandle, input.VisibilityTimeout);
    return {};
  },
  GetQueueAttributes(queue: Queue, { AttributeNames = [] }: SqsInput<'GetQueueAttributes'>) {
    return { Attributes: queueAttributes(queue.definition, queue.counts(), AttributeNames) };
  },
};
