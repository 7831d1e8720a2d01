import { BatchGetItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ProjectPorts } from '../../functions/projects/project-ports.ts';
import { createProjectStore } from '../../functions/projects/store/project-store.ts';
import { createProjectWrites } from '../../functions/projects/store/project-writes.ts';
import type { Item } from '../../shared/dynamo/item.ts';
import { createFindRepetition } from '../../shared/journal/find-repetition.ts';
import { createReadStored } from '../../shared/journal/read.ts';
import { createVault } from '../../shared/journal/vault.ts';
import { createVerify } from '../../shared/journal/verify.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createInMemoryJournal, type InMemoryJournal } from './in-memory-journal.ts';

const table = 'projects';

/** The in-memory DynamoDB of the journal, and the two reads that only this context uses: batches and indexes. */
const withIndexes = ({ client, dynamo }: InMemoryJournal): DynamoDBClient => {
  const queryIndex = ({ input }: QueryCommand) => {
    const attribute = input.ExpressionAttributeNames?.['#key'] ?? '';
    const value = input.ExpressionAttributeValues?.[':value']?.S;
    const found = dynamo.tables
      .all(table)
      .filter((item) => item[attribute]?.S === value)
      .sort((a, b) => ((a['projectKey']?.S ?? '') < (b['projectKey']?.S ?? '') ? 1 : -1));
    const start = input.ExclusiveStartKey?.['projectKey']?.S;
    const from = start === undefined ? 0 : found.findIndex((item) => item['projectKey']?.S === start) + 1;
    const Items = found.slice(from, from + (input.Limit ?? 100));
    const last = Items.at(-1);
    const keys: string[] = ['PK', 'SK', attribute, 'projectKey'];
    const LastEvaluatedKey = last && Object.fromEntries(keys.map((key) => [key, last[key]]));
    return { Items, ...(Items.length === input.Limit && { LastEvaluatedKey }) };
  };
  const batch = ({ input }: BatchGetItemCommand) => {
    const asked = input.RequestItems?.[table]?.Keys ?? [];
    const found = asked.map((key) => dynamo.tables.get(table, key)).filter((item) => item !== undefined);
    return { Responses: { [table]: found satisfies Item[] } };
  };
  const whole = new DynamoDBClient({ region: 'eu-central-1' });
  Object.defineProperty(whole, 'send', {
    value: async (command: unknown): Promise<object> => {
      if (command instanceof BatchGetItemCommand) return batch(command);
      if (command instanceof QueryCommand && command.input.IndexName !== undefined)
        return queryIndex(command);
      return Reflect.apply(Reflect.get(client, 'send'), client, [command]);
    },
  });
  return whole;
};

export interface InMemoryProjects {
  readonly ports: ProjectPorts;
  readonly journal: InMemoryJournal;
  /** Every item of both tables: what a refused command must leave as it was. */
  readonly itemCount: () => number;
  readonly errors: string[];
  /** Moves the clock. */
  readonly advance: (milliseconds: number) => void;
}

/** The real context `projects` over an in-memory DynamoDB, on 2 March 2026, 09:00 in Shanghai. */
export const createInMemoryProjects = (): InMemoryProjects => {
  let now = Date.parse('2026-03-02T09:00:00+08:00');
  const clock = (): number => now;
  const journal = createInMemoryJournal(clock, table);
  const client = withIndexes(journal);
  const errors: string[] = [];
  const { journalTable } = journal;
  return {
    journal,
    errors,
    advance: (milliseconds) => void (now += milliseconds),
    itemCount: () => journal.dynamo.tables.all(table).length + journal.dynamo.tables.all(journalTable).length,
    ports: {
      clock,
      county: '999901',
      newId: createNewId(clock),
      rules: {
        version: '2026-1',
        divisions: ['330112', '999901'],
        lowRisk: { maxBuildingArea: 10_000, maxHeight: 24, excludedUses: ['hazardous-goods'] },
      },
      store: createProjectStore(client, table),
      write: createProjectWrites(table),
      commit: journal.commit,
      readJournal: journal.read,
      verify: createVerify(createReadStored(journal.client, journalTable)),
      vault: createVault(journal.client, journalTable),
      idempotency: { find: createFindRepetition(journal.client, table, clock) },
      log: { error: (message, facts) => void errors.push(`${message} ${String(facts['error'])}`) },
    },
  };
};
