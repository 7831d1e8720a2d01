import { createHash } from 'node:crypto';
import { asRecord, isRecord } from '../template/as-record.ts';
import type { StreamRecord } from './streams.ts';

export interface RecordPlace {
  readonly region: string;
  readonly streamArn: string;
  /** Virtual milliseconds. */
  readonly now: number;
}

const isEventName = (name: unknown): name is StreamRecord['eventName'] =>
  name === 'INSERT' || name === 'MODIFY' || name === 'REMOVE';

/** The engine's record with the template's names and virtual time. */
export const streamRecord = (
  { eventName, dynamodb }: Readonly<Record<string, unknown>>,
  { region, streamArn, now }: RecordPlace,
): StreamRecord => {
  const { Keys, NewImage, OldImage, SequenceNumber, SizeBytes, StreamViewType } = asRecord(dynamodb);
  if (!isEventName(eventName)) throw new Error(`${streamArn} has an event ${String(eventName)}`);
  return {
    eventID: createHash('md5')
      .update(`${streamArn}${String(SequenceNumber)}`)
      .digest('hex'),
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: streamArn,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(now / 1000),
      Keys: asRecord(Keys),
      ...(isRecord(NewImage) && { NewImage }),
      ...(isRecord(OldImage) && { OldImage }),
      SequenceNumber: String(SequenceNumber),
      SizeBytes: Number(SizeBytes),
      StreamViewType: String(StreamViewType),
    },
  };
};
