import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { CannotFold } from './cannot-fold.ts';
import type { StateWrite } from './commit-types.ts';
import type { JournalEvent, LinkedEvent } from './event.ts';
import { countyChain } from './keys.ts';
import type { StoredEvent } from './event-item.ts';
import { type ReadPage, toLinked } from './read.ts';
import { createVerify } from './verify.ts';

type Put = NonNullable<TransactWriteItem['Put']>;

/** One whole chain, `COUNTY` or a project's. */
export interface WholeChain {
  readonly chain: string;
  /** All of them, in order. */
  readonly events: readonly JournalEvent[];
}

/** Folds a chain into the items that a context keeps of it; each is put. */
export type RestoreContext = (whole: WholeChain) => Promise<readonly StateWrite[]> | readonly StateWrite[];

/** What became of an item: `there` the same stood there already, `differs` another one did and was left alone. */
export type PutNew = (put: Pick<Put, 'TableName' | 'Item'>) => Promise<'written' | 'there' | 'differs'>;

export interface RestorePorts {
  readonly readStored: ReadPage<StoredEvent>;
  /** By name of the context. */
  readonly contexts: Readonly<Record<string, RestoreContext>>;
  readonly putNew: PutNew;
}

export type Restored =
  /** Items by context. */
  | { readonly kind: 'restored'; readonly items: Readonly<Record<string, number>> }
  /** Something else stands where an item belongs: these, and they were left alone. */
  | { readonly kind: 'differs'; readonly subjects: readonly string[] }
  /** The chain does not hold: people must look at it before anything is built on it. */
  | { readonly kind: 'broken' }
  /** The chain is of no project. */
  | { readonly kind: 'not-a-project' }
  /** An event that this release cannot fold: nothing is written, nothing guessed. */
  | {
      readonly kind: 'not-folded';
      readonly why: CannotFold['why'];
      readonly type: string;
      readonly number: number;
    };

/** Items of one chain that are written beside each other. */
export const itemsAtOnce = 25;

export const readChain = async (
  readJournal: ReadPage<LinkedEvent>,
  chain: string,
): Promise<readonly JournalEvent[]> => {
  const events: JournalEvent[] = [];
  for (;;) {
    const page = await readJournal(chain, events.length);
    events.push(...page.events.map(({ event }) => event));
    if (!page.more || page.events.length === 0) return events;
  }
};

/** Reads a chain once: what is folded is what was verified. Nothing when it does not hold. */
const verifiedChain = async (
  readStored: ReadPage<StoredEvent>,
  chain: string,
): Promise<readonly JournalEvent[] | undefined> => {
  const stored: StoredEvent[] = [];
  const { valid } = await createVerify(async (...asked) => {
    const page = await readStored(...asked);
    stored.push(...page.events);
    return page;
  })(chain);
  return valid ? stored.map((one) => toLinked(one).event) : undefined;
};

const putAll = async (putNew: PutNew, writes: readonly StateWrite[]): Promise<readonly string[]> => {
  const differing: string[] = [];
  for (let start = 0; start < writes.length; start += itemsAtOnce) {
    const batch = writes.slice(start, start + itemsAtOnce).map(async ({ subject, write: { Put } }) => {
      if (Put?.TableName === undefined) throw new TypeError(`${subject} is not put`);
      const { TableName, Item } = Put;
      return (await putNew({ TableName, Item })) === 'differs' ? [subject] : [];
    });
    differing.push(...(await Promise.all(batch)).flat());
  }
  return differing;
};

/**
 * Builds what the contexts keep of one chain, from the chain alone. It may be run again after it was cut off: nothing is
 * written over.
 */
export const restoreChain =
  ({ readStored, contexts, putNew }: RestorePorts) =>
  async (chain: string): Promise<Restored> => {
    const events = await verifiedChain(readStored, chain);
    if (events === undefined) return { kind: 'broken' };
    if (chain !== countyChain && events[0]?.type !== 'project-registered') return { kind: 'not-a-project' };
    try {
      const items: Record<string, number> = {};
      const writes: StateWrite[] = [];
      for (const [name, restore] of Object.entries(contexts)) {
        const own = await restore({ chain, events });
        items[name] = own.length;
        writes.push(...own);
      }
      const subjects = await putAll(putNew, writes);
      return subjects.length > 0 ? { kind: 'differs', subjects } : { kind: 'restored', items };
    } catch (error) {
      if (!(error instanceof CannotFold)) throw error;
      const { why, type, number } = error;
      return { kind: 'not-folded', why, type, number };
    }
  };
