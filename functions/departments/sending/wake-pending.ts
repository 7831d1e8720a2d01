import type { DepartmentStore } from '../store/department-store.ts';
import type { PutOnQueue } from './put-on-queue.ts';

const pageSize = 100;

/** Puts everything on the queue that waits for a party, page by page. */
export const wakePending =
  ({
    store,
    putOnQueue,
  }: {
    readonly store: Pick<DepartmentStore, 'list'>;
    readonly putOnQueue: PutOnQueue;
  }) =>
  async (party: string): Promise<void> => {
    let cursor: string | undefined;
    do {
      const { deliveryIds, next } = await store.list('pending', party, pageSize, cursor);
      await putOnQueue(deliveryIds);
      cursor = next;
    } while (cursor !== undefined);
  };
