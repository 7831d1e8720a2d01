import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { toKey } from '../../../shared/dynamo/key.ts';
import { outboxKey } from '../keys.ts';
import type { PutOnQueue } from '../sending/put-on-queue.ts';
import { wakePending } from '../sending/wake-pending.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import type { OutboxEntry } from '../store/outbox-entry.ts';

export interface OutboxPorts {
  readonly store: Pick<DepartmentStore, 'readOutbox' | 'list'>;
  readonly putOnQueue: PutOnQueue;
  /** Removes an entry whose messages are on the queue. */
  readonly remove: (entry: OutboxEntry) => Promise<void>;
}

export const createRemoveEntry =
  (client: DynamoDBClient, tableName: string): OutboxPorts['remove'] =>
  async ({ chain, number }) => {
    await client.send(new DeleteItemCommand({ TableName: tableName, Key: toKey(outboxKey(chain, number)) }));
  };

/**
 * Puts on the queue what the transactions of a chain left to be put there. Whoever dies on the way does it again: a
 * doubled message is harmless.
 */
export const emptyOutbox =
  (ports: OutboxPorts) =>
  async (chain: string): Promise<void> => {
    for (;;) {
      const entries = await ports.store.readOutbox(chain);
      if (entries.length === 0) return;
      for (const entry of entries) {
        if (entry.deliveryIds !== undefined) await ports.putOnQueue(entry.deliveryIds);
        if (entry.party !== undefined) await wakePending(ports)(entry.party);
        await ports.remove(entry);
      }
    }
  };
