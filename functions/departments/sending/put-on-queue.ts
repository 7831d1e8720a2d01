import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

const batchSize = 10;

/** Puts `{ deliveryId }` on the queue `deliveries` for each. @throws Error when one was not taken */
export type PutOnQueue = (deliveryIds: readonly string[]) => Promise<void>;

export const createPutOnQueue =
  (client: SQSClient, url: string): PutOnQueue =>
  async (deliveryIds) => {
    for (let start = 0; start < deliveryIds.length; start += batchSize) {
      const Entries = deliveryIds
        .slice(start, start + batchSize)
        .map((deliveryId, index) => ({ Id: String(index), MessageBody: JSON.stringify({ deliveryId }) }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
      // A batch that failed in part is answered with 200.
      if (Failed[0] !== undefined) throw new Error(`a delivery was not queued: ${Failed[0].Code}`);
    }
  };
