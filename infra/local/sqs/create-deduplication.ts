import type { LocalClock } from '../clock.ts';
import type { QueueDefinition, SentMessage } from './sqs-service.ts';

const window = 5 * 60_000;

/** Remembers for five minutes what a FIFO queue accepted. */
export const createDeduplication = (definition: () => QueueDefinition, clock: LocalClock) => {
  const accepted = new Map<string, { readonly at: number; readonly sent: SentMessage }>();
  const keyOf = (groupId: string | undefined, id: string): string =>
    definition().deduplicationScope === 'messageGroup' ? `${groupId ?? ''}\n${id}` : id;

  return {
    find(groupId: string | undefined, id: string | undefined): SentMessage | undefined {
      if (id === undefined) return undefined;
      const known = accepted.get(keyOf(groupId, id));
      return known !== undefined && clock.now() - known.at < window ? known.sent : undefined;
    },
    keep(groupId: string | undefined, id: string | undefined, sent: SentMessage): void {
      if (id === undefined) return;
      const now = clock.now();
      for (const [key, { at }] of accepted) {
        if (now - at < window) break;
        accepted.delete(key);
      }
      const key = keyOf(groupId, id);
      accepted.delete(key);
      accepted.set(key, { at: now, sent });
    },
    reset: (): void => accepted.clear(),
  };
};
