import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { DomainError } from '../kernel/domain-error.ts';
import { backOff, tries } from './back-off.ts';
import type { StateWrite } from './commit-types.ts';
import type { Advance, CursorStore } from './cursor-store.ts';
import type { JournalEvent, LinkedEvent } from './event.ts';
import type { ReadPage } from './read.ts';

/**
 * What an event leads to: writes to the consumer's own table, which go with the cursor, or what became of a command
 * that took the cursor along because its effect is itself an event.
 */
export type Effect = readonly TransactWriteItem[] | Advance;

export interface FollowerPorts {
  readonly read: ReadPage<LinkedEvent>;
  readonly cursors: CursorStore;
  /**
   * The effect of one event, as writes to the consumer's own table. It is computed again whenever the transaction was
   * lost, so it does nothing itself. No writes: the event does not concern this consumer.
   * @param cursor the write that moves the cursor behind the event, for a command's `extras`
   * @param rest what was read of the chain behind the event
   */
  readonly apply: (
    linked: LinkedEvent,
    cursor: StateWrite,
    rest: readonly LinkedEvent[],
  ) => Promise<Effect> | Effect;
  /**
   * Whether an event can have an effect, by itself and whatever is stored. One that cannot is passed by, and the cursor
   * moves behind it with the event before it. Every event can when absent.
   */
  readonly concerns?: (event: JournalEvent) => boolean;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
}

export interface Follower {
  /**
   * Brings the consumer to the end of a chain, whatever hint led here; answers the number that it stands at.
   * Throws `journal.consumer-busy` when eight tries in a row were lost.
   * @param hinted the number that the hint names. Before the first event nobody stands anywhere: where the cursor does,
   * because the hint came twice, the write tells
   */
  follow(chain: string, hinted?: number): Promise<number>;
  /** Sets the cursor back, so that the events from this number on have their effect again at the next hint. */
  replay(chain: string, fromNumber: number): Promise<void>;
}

/** Events of a page that are passed in one step: one with an effect and those behind it that concern nobody. */
interface Step {
  readonly linked: LinkedEvent | undefined;
  readonly rest: readonly LinkedEvent[];
  readonly to: number;
}

const stepsOf = (
  events: readonly LinkedEvent[],
  concerns: (event: JournalEvent) => boolean,
): readonly Step[] => {
  const concerned = events.flatMap(({ event }, index) => (concerns(event) ? [index] : []));
  const numberBefore = (index: number): number => events[index - 1]?.event.number ?? 0;
  if (concerned.length === 0 && events.length > 0)
    return [{ linked: undefined, rest: [], to: numberBefore(events.length) }];
  return concerned.map((index, nth) => ({
    linked: events[index],
    rest: events.slice(index + 1),
    to: numberBefore(concerned[nth + 1] ?? events.length),
  }));
};

/**
 * A consumer's engine. Messages are hints: doubled, late, disordered, lost and replayed ones are the same case, because
 * what is done next is read from the cursor and the journal, and effect and cursor are written together.
 */
export const createFollower = ({
  read,
  cursors,
  apply,
  concerns = () => true,
  sleep,
  random,
}: FollowerPorts): Follower => {
  /** One page from the cursor; true when the end of the chain was reached. A lost race ends the page early. */
  const followPage = async (chain: string, from: number): Promise<{ at: number; end: boolean }> => {
    const { events, more } = await read(chain, from);
    let [at, passed] = [from, from];
    for (const { linked, rest, to } of stepsOf(events, concerns)) {
      passed = to;
      const effect = linked === undefined ? [] : await apply(linked, cursors.moving(chain, at, to), rest);
      if (effect.length === 0) continue;
      const advance = typeof effect === 'string' ? effect : await cursors.advance(chain, at, to, effect);
      if (advance === 'retry') return { at, end: false };
      at = to;
    }
    // what had no effect is passed with the next effect, or with the page
    if (passed > at && (await cursors.advance(chain, at, passed, [])) === 'retry') return { at, end: false };
    return { at: passed, end: !more };
  };

  return {
    follow: async (chain, hinted) => {
      let lostInARow = 0;
      let isNew = hinted === 1;
      while (lostInARow < tries) {
        const from = isNew ? 0 : await cursors.get(chain);
        isNew = false;
        const { at, end } = await followPage(chain, from);
        if (end) return at;
        lostInARow = at > from ? 0 : lostInARow + 1;
        if (lostInARow > 0) await sleep(backOff(lostInARow, random));
      }
      throw new DomainError('journal.consumer-busy', { chain });
    },
    replay: (chain, fromNumber) => cursors.setBack(chain, fromNumber - 1),
  };
};
