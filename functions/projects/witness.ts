import { backOff, tries } from '../../shared/journal/back-off.ts';
import type { StateWrite } from '../../shared/journal/commit-types.ts';
import type { LinkedEvent } from '../../shared/journal/event.ts';
import type { Follower } from '../../shared/journal/follow.ts';
import { emptyHead, linkHash } from '../../shared/journal/hash-chain.ts';
import type { ReadPage } from '../../shared/journal/read.ts';
import type { SaveRecord } from '../../shared/journal/save-record.ts';
import type { WitnessHead } from './store/project-file.ts';

export interface WitnessPorts {
  readonly read: ReadPage<LinkedEvent>;
  readonly findHead: (chain: string) => Promise<WitnessHead | undefined>;
  /** The write of a head, on the version before it. */
  readonly write: (chain: string, head: WitnessHead) => StateWrite;
  readonly save: SaveRecord;
  /** A chain that does not hold: an auditor must look at it. */
  readonly alarm: (broken: { readonly project: string; readonly number: number }) => void;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
}

const unseen: WitnessHead = { ...emptyHead, version: 0 };

const fits = ({ number, hash }: WitnessHead, linked: LinkedEvent): boolean =>
  linked.event.number === number + 1 && linkHash(hash, linked.body) === linked.hash;

/** Where the chain stands after these events: behind the last that fits, broken at the first that does not. */
const headAfter = (head: WitnessHead, events: readonly LinkedEvent[]): WitnessHead => {
  let reached = head;
  for (const linked of events) {
    const { number } = linked.event;
    if (!fits(reached, linked)) return { ...reached, brokenAt: number };
    reached = { ...reached, number, hash: linked.hash };
  }
  return reached;
};

/**
 * Keeps the head of every chain: it moves on while the chain holds, and stays where it broke. Kept apart from the
 * journal, it shows what a chain cannot say of itself: that its end is missing, or that all of it was written anew.
 * The head is the cursor too: what lies before it is never read again.
 */
export const createWitness = (ports: WitnessPorts): Pick<Follower, 'follow'> => {
  const { read, findHead, write, save, alarm, sleep, random } = ports;
  return {
    follow: async (chain, hinted) => {
      let isNew = hinted === 1;
      for (let lost = 0; lost < tries;) {
        const head = (isNew ? undefined : await findHead(chain)) ?? unseen;
        isNew = false;
        if (head.brokenAt !== undefined) return head.number;
        const { events, more } = await read(chain, head.number);
        if (events.length === 0) return head.number;
        const next = { ...headAfter(head, events), version: head.version + 1 };
        if (next.brokenAt !== undefined) alarm({ project: chain, number: next.brokenAt });
        const isSaved = await save(write(chain, next));
        if (isSaved && !more) return next.number;
        if (isSaved) continue;
        lost += 1;
        await sleep(backOff(lost, random));
      }
      throw new Error(`the head of ${chain} was lost to others ${tries} times`);
    },
  };
};
