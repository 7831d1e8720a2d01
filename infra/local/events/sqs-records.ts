import { bodyDigest } from '../sqs/message-digests.ts';
import type { ReceivedMessage } from '../sqs/sqs-service.ts';
import { matchesEvent } from './match-pattern.ts';
import type { Mapping } from './read-mappings.ts';

/** A message as a record of the Lambda event. */
export const sqsRecord = (message: ReceivedMessage, arn: string, region: string) => ({
  messageId: message.messageId,
  receiptHandle: message.receiptHandle,
  body: message.body,
  attributes: message.system,
  messageAttributes: Object.fromEntries(
    Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        ...(StringValue === undefined ? {} : { stringValue: StringValue }),
        ...(BinaryValue === undefined ? {} : { binaryValue: BinaryValue }),
        stringListValues: [],
        binaryListValues: [],
        dataType: DataType,
      },
    ]),
  ),
  md5OfBody: bodyDigest(message.body),
  eventSource: 'aws:sqs',
  eventSourceARN: arn,
  awsRegion: region,
});

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
};

/** True when the mapping's filters let the message pass. A message that does not pass is deleted. */
export const passesFilters = (mapping: Mapping, message: ReceivedMessage): boolean =>
  mapping.filters.length === 0 ||
  mapping.filters.some((pattern) =>
    matchesEvent(pattern, {
      messageId: message.messageId,
      body: parsed(message.body),
      attributes: message.system,
    }),
  );
