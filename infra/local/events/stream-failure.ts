import { randomUUID } from 'node:crypto';

import type { StreamRecord } from '../dynamodb/streams.ts';
import type { Mapping } from './read-mappings.ts';

export type GiveUpReason = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

const iso = (seconds: number | undefined): string => new Date((seconds ?? 0) * 1000).toISOString();

/** The message that tells of a batch of stream records that was given up. */
export const streamFailureMessage = (
  mapping: Mapping,
  records: readonly StreamRecord[],
  facts: { readonly reason: GiveUpReason; readonly tries: number; readonly now: number },
): string => {
  const first = records[0]?.dynamodb;
  const last = records.at(-1)?.dynamodb;
  return JSON.stringify({
    requestContext: {
      requestId: randomUUID(),
      functionArn: mapping.functionArn,
      condition: facts.reason,
      approximateInvokeCount: facts.tries,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date(facts.now).toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000000000000000000-00000000',
      startSequenceNumber: first?.SequenceNumber,
      endSequenceNumber: last?.SequenceNumber,
      approximateArrivalOfFirstRecord: iso(first?.ApproximateCreationDateTime),
      approximateArrivalOfLastRecord: iso(last?.ApproximateCreationDateTime),
      batchSize: records.length,
      streamArn: mapping.sourceArn,
    },
  });
};
