import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { tellParties } from '../../functions/departments/feed/tell-parties.ts';
import { createDepartmentWrites } from '../../functions/departments/store/department-writes.ts';
import { createToldWrites } from '../../functions/departments/store/told-writes.ts';
import { messageNumber } from '../../functions/departments/keys.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import type { InMemoryJournal } from '../builders/in-memory-journal.ts';

/** Tells departments of a journal's events; the numbers of their feeds go on from one journal to the next. */
export const createTellOf = () => {
  const last = new Map<string, number>();
  const tell = tellParties({
    clock: () => 0,
    newId: createNewId(Date.now),
    readJournal: async () => ({ events: [], more: false }),
    store: {
      findCase: async () => undefined,
      findEndpoint: async () => undefined,
      findKeys: async () => undefined,
      findProject: async () => undefined,
      lastNumber: async (department) => last.get(department) ?? 0,
    },
    write: createDepartmentWrites('departments'),
    tellings: createToldWrites('journal'),
  });
  return async (journal: InMemoryJournal, projectId: string): Promise<void> => {
    for (const linked of await journal.events(projectId)) {
      const writes = [...(await tell(linked))];
      if (writes.length === 0) continue;
      await journal.client.send(new TransactWriteItemsCommand({ TransactItems: writes }));
      for (const { Put } of writes) {
        const [partition = '', sort = ''] = [Put?.Item?.['PK']?.S, Put?.Item?.['SK']?.S];
        if (partition.startsWith('FEED#')) last.set(partition.slice('FEED#'.length), messageNumber(sort));
      }
    }
  };
};
