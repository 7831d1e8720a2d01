import { fromItem, type Item, type PlainItem, toItem } from '../../shared/dynamo/item.ts';
import { readChain, type RestoreContext } from '../../shared/journal/restore-chain.ts';
import type { InMemoryJournal } from './in-memory-journal.ts';

/** Items by their keys. */
export type State = Readonly<Record<string, PlainItem>>;

/** Items of a table by key, but for those whose partition begins with one of these. */
export const stateOf = (items: readonly Item[], without: readonly string[] = []): State =>
  Object.fromEntries(
    items
      .map(fromItem)
      .map((item) => [`${String(item['PK'])} ${String(item['SK'])}`, item] as const)
      .filter(([key]) => !without.some((beginning) => key.startsWith(beginning)))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** What a context keeps in memory, without records of idempotency and cursors. */
export const keptState = ({ dynamo, contextTable }: InMemoryJournal): State =>
  stateOf(dynamo.tables.all(contextTable), ['IDEMPOTENCY#', 'CURSOR#']);

/** What would be put for these chains in the place of it, cursors apart. */
export const restoredState = async (
  { read }: InMemoryJournal,
  restore: RestoreContext,
  chains: readonly string[],
): Promise<{ readonly state: State; readonly cursors: State }> => {
  const items: Item[] = [];
  for (const chain of chains) {
    const writes = await restore({ chain, events: await readChain(read, chain) });
    items.push(...writes.map(({ write }) => write.Put?.Item ?? {}));
  }
  const isCursor = ({ PK }: Item): boolean => PK?.S?.startsWith('CURSOR#') ?? false;
  return {
    state: stateOf(items.filter((item) => !isCursor(item))),
    cursors: stateOf(items.filter(isCursor)),
  };
};

/** Loses the table of a context and puts what is rebuilt from these chains in its place. */
export const rebuildLost = async (
  journal: InMemoryJournal,
  restore: RestoreContext,
  chains: readonly string[],
): Promise<void> => {
  const { tables } = journal.dynamo;
  for (const item of tables.all(journal.contextTable)) tables.delete(journal.contextTable, item);
  const { state, cursors } = await restoredState(journal, restore, chains);
  for (const item of Object.values({ ...state, ...cursors })) tables.put(journal.contextTable, toItem(item));
};
