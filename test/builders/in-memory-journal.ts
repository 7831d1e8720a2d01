import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { fromItem } from '../../shared/dynamo/item.ts';
import { toKey, type Key } from '../../shared/dynamo/key.ts';
import { createCommit } from '../../shared/journal/commit.ts';
import type { Commit } from '../../shared/journal/commit-types.ts';
import type { LinkedEvent } from '../../shared/journal/event.ts';
import { createReadJournal, type ReadPage } from '../../shared/journal/read.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createInMemoryDynamo, type InMemoryDynamo } from './in-memory-dynamo/create-in-memory-dynamo.ts';

export interface InMemoryJournal {
  /** The real commit over an in-memory DynamoDB: `lost`, `repeated` and `body-differs` come about as they do in life. */
  readonly commit: Commit;
  readonly read: ReadPage<LinkedEvent>;
  /** All events of a chain in order. */
  events(chain: string): Promise<readonly LinkedEvent[]>;
  /** An item of the context's table, or undefined. */
  state(key: Key): Record<string, unknown> | undefined;
  /** For repositories under test. */
  readonly client: DynamoDBClient;
  readonly dynamo: InMemoryDynamo;
  readonly journalTable: string;
  readonly contextTable: string;
}

export const createInMemoryJournal = (clock: Clock, contextTable = 'context'): InMemoryJournal => {
  const journalTable = 'journal';
  const dynamo = createInMemoryDynamo();
  const { client, tables } = dynamo;
  const read = createReadJournal(client, journalTable);
  return {
    commit: createCommit({
      client,
      tableName: journalTable,
      contextTable,
      clock,
      newId: createNewId(clock),
      sleep: () => Promise.resolve(),
      random: Math.random,
    }),
    read,
    events: async (chain) => (await read(chain, 0, 1_000)).events,
    state: (key) => {
      const item = tables.get(contextTable, toKey(key));
      return item && fromItem(item);
    },
    client,
    dynamo,
    journalTable,
    contextTable,
  };
};
