import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { readHint } from './hint.ts';
import type { RelayRoute } from './routes.ts';
import type { NumberedHint, SendHints } from './send-hints.ts';

export interface RelayPorts {
  readonly routes: readonly RelayRoute[];
  readonly urlOf: (queue: RelayRoute['queue']) => string;
  readonly send: SendHints;
  readonly onFailure: (reason: unknown, sequenceNumber: string) => void;
}

interface Failure {
  readonly index: number;
  readonly reason: unknown;
}

/** The hints up to the first record that is none, which is a failure of its own. */
const readHints = (records: readonly DynamoDBRecord[]): { hints: NumberedHint[]; failure?: Failure } => {
  const hints: NumberedHint[] = [];
  for (const [index, record] of records.entries()) {
    try {
      hints.push([index, readHint(record)]);
    } catch (reason) {
      return { hints, failure: { index, reason } };
    }
  }
  return { hints };
};

/**
 * Puts a hint of each event on the queues that its type is routed to. The first record that did not reach all of its
 * queues is reported, and the stream comes back from there: what was sent twice is a hint like any other.
 */
export const createRelay =
  ({ routes, urlOf, send, onFailure }: RelayPorts) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const { hints, failure } = readHints(event.Records);
    const failures: (Failure | undefined)[] = [failure];
    for (const { queue, fifo, types } of routes) {
      const routed = hints.filter(([, { type }]) => types?.has(type) ?? true);
      failures.push(await send({ url: urlOf(queue), fifo }, routed));
    }
    const first = failures.filter((one) => one !== undefined).sort((a, b) => a.index - b.index)[0];
    if (first === undefined) return { batchItemFailures: [] };
    const itemIdentifier = event.Records[first.index]?.dynamodb?.SequenceNumber ?? '';
    onFailure(first.reason, itemIdentifier);
    return { batchItemFailures: [{ itemIdentifier }] };
  };
