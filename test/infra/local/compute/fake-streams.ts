import type { DynamoStreams, StreamReader, StreamRecord } from '../../../../infra/local/dynamodb/streams.ts';

/** A stream in memory: what is written comes to readers in order. */
export const fakeStreams = (now: () => number) => {
  const records: StreamRecord[] = [];
  const listeners = new Set<() => void>();
  const streams: DynamoStreams = {
    open(): StreamReader {
      let position = 0;
      return {
        next: async (limit) => {
          const found = records.slice(position, position + limit);
          position += found.length;
          return found;
        },
        rewind(sequenceNumber) {
          position = records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === sequenceNumber);
        },
        pending: async () => position < records.length,
      };
    },
    onWrite(_table, listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    streams,
    write(body: string, sk = 'EVENT#1') {
      const number = String(records.length + 1).padStart(3, '0');
      records.push({
        eventID: number,
        eventName: 'INSERT',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: 'eu-central-1',
        eventSourceARN: 'arn:stream',
        dynamodb: {
          ApproximateCreationDateTime: Math.floor(now() / 1000),
          Keys: { SK: { S: sk } },
          NewImage: { body: { S: body } },
          SequenceNumber: number,
          SizeBytes: 1,
          StreamViewType: 'NEW_IMAGE',
        },
      });
      listeners.forEach((listener) => listener());
    },
  };
};
