import { createHash } from 'node:crypto';

import { invalidParameter, missingParameter, SqsError } from './sqs-error.ts';
import type { MessageAttribute, NewMessage, QueueDefinition } from './sqs-service.ts';

const isAllowed = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code < 0xd800 || (code >= 0xe000 && code !== 0xfffe && code !== 0xffff);
};
const idForm = /^[!-~]{1,128}$/;

export const messageBytes = (body: string, attributes: Readonly<Record<string, MessageAttribute>>): number =>
  Object.entries(attributes).reduce(
    (sum, [name, { DataType, StringValue, BinaryValue }]) =>
      sum +
      Buffer.byteLength(name) +
      Buffer.byteLength(DataType) +
      Buffer.byteLength(StringValue ?? '') +
      Buffer.from(BinaryValue ?? '', 'base64').length,
    Buffer.byteLength(body),
  );

const checkFifo = (queue: QueueDefinition, message: NewMessage): string => {
  if (message.groupId === undefined) throw missingParameter('MessageGroupId');
  if (!idForm.test(message.groupId))
    throw invalidParameter(`Value ${message.groupId} for parameter MessageGroupId is invalid.`);
  if (message.delaySeconds !== undefined && message.delaySeconds !== 0)
    throw invalidParameter(
      `Value ${message.delaySeconds} for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type.`,
    );
  const { deduplicationId } = message;
  if (deduplicationId !== undefined) {
    if (!idForm.test(deduplicationId))
      throw invalidParameter(`Value ${deduplicationId} for parameter MessageDeduplicationId is invalid.`);
    return deduplicationId;
  }
  if (queue.contentBasedDeduplication) return createHash('sha256').update(message.body).digest('hex');
  throw invalidParameter(
    'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
  );
};

/** Checks a message as SendMessage does; answers its deduplication id on a FIFO queue. */
export const checkMessage = (queue: QueueDefinition, message: NewMessage): string | undefined => {
  const { body, attributes = {}, delaySeconds } = message;
  if (body === '') throw missingParameter('MessageBody');
  if (!Array.from(body).every(isAllowed))
    throw new SqsError('InvalidMessageContents', 'Invalid binary character was found in the message body.');
  if (Object.keys(attributes).length > 10)
    throw invalidParameter('Number of message attributes exceeds the allowed maximum of 10.');
  if (messageBytes(body, attributes) > queue.maximumBytes)
    throw invalidParameter(
      `One or more parameters are invalid. Reason: Message must be shorter than ${queue.maximumBytes} bytes.`,
    );
  if (queue.fifo) return checkFifo(queue, message);
  if (message.deduplicationId !== undefined)
    throw invalidParameter(
      `Value ${message.deduplicationId} for parameter MessageDeduplicationId is invalid. Reason: The request includes a parameter that is not valid for this queue type.`,
    );
  if (
    delaySeconds !== undefined &&
    !(Number.isInteger(delaySeconds) && delaySeconds >= 0 && delaySeconds <= 900)
  )
    throw invalidParameter(
      `Value ${delaySeconds} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.`,
    );
  return undefined;
};
