import {
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { Hint } from './hint.ts';

const batchSize = 10;

export interface HintTarget {
  readonly url: string;
  readonly fifo: boolean;
}

/** Indexes of hints, in stream order. */
export type NumberedHint = readonly [index: number, hint: Hint];

/** Sends hints in order; answers the index of the first that was not sent, and why. Nothing after it is tried. */
export type SendHints = (
  target: HintTarget,
  hints: readonly NumberedHint[],
) => Promise<{ readonly index: number; readonly reason: unknown } | undefined>;

const toEntry = ({ fifo }: HintTarget, [index, hint]: NumberedHint): SendMessageBatchRequestEntry => ({
  Id: String(index),
  MessageBody: JSON.stringify(hint),
  ...(fifo && { MessageGroupId: hint.project, MessageDeduplicationId: `${hint.project}#${hint.number}` }),
});

export const createSendHints =
  (client: SQSClient): SendHints =>
  async (target, hints) => {
    for (let start = 0; start < hints.length; start += batchSize) {
      const batch = hints.slice(start, start + batchSize);
      const first = batch[0]?.[0] ?? 0;
      try {
        const Entries = batch.map((hint) => toEntry(target, hint));
        const { Failed = [] } = await client.send(
          new SendMessageBatchCommand({ QueueUrl: target.url, Entries }),
        );
        // A batch that failed in part is answered with 200.
        const failed = Failed.map(({ Id, Code }) => ({ index: Number(Id), reason: Code }));
        const earliest = failed.sort((a, b) => a.index - b.index)[0];
        if (earliest !== undefined) return earliest;
      } catch (reason) {
        return { index: first, reason };
      }
    }
    return undefined;
  };
