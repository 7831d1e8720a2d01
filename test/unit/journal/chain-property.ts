import * as fc from 'fast-check';
import { expect } from 'vitest';
import { fromEventItem, toEventItem, type StoredEvent } from '../../../shared/journal/event-item.ts';
import type { ReadPage } from '../../../shared/journal/read.ts';
import type { createVerify } from '../../../shared/journal/verify.ts';
import { aChain, aProject } from '../../builders/events.ts';

const attributes = ['body', 'hash', 'type', 'project', 'recordedAt', 'number'] as const;

const storedChain = (length: number): StoredEvent[] =>
  aChain(length).map((linked) => fromEventItem(toEventItem(aProject, linked)));

/** Pages of three, to cross page borders. */
export const readFrom =
  (chain: readonly StoredEvent[]): ReadPage<StoredEvent> =>
  async (_chain, after, limit = 3) => {
    await Promise.resolve();
    const rest = chain.filter(({ key }) => Number(key.slice(-10)) > after);
    return { events: rest.slice(0, limit), more: rest.length > limit };
  };

const changedText = (text: string, place: number): string => {
  const bytes = Buffer.from(text, 'latin1');
  const at = place % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('latin1');
};

const tampered = (event: StoredEvent, attribute: (typeof attributes)[number], place: number): StoredEvent =>
  attribute === 'number'
    ? { ...event, number: event.number + 1 }
    : { ...event, [attribute]: changedText(event[attribute], place) };

const replaced = (chain: readonly StoredEvent[], index: number, ...by: StoredEvent[]): StoredEvent[] => [
  ...chain.slice(0, index),
  ...by,
  ...chain.slice(index + 1),
];

/** Holds when a verification names the number of whatever was done to a chain. */
export const tamperingIsFound = async (create: typeof createVerify): Promise<void> => {
  const places = fc.record({
    length: fc.integer({ min: 1, max: 9 }),
    at: fc.nat(),
    place: fc.nat(),
    attribute: fc.constantFrom(...attributes),
    how: fc.constantFrom('change', 'remove', 'swap', 'none'),
  });
  await fc.assert(
    fc.asyncProperty(places, async ({ length, at, place, attribute, how }) => {
      const chain = storedChain(length);
      const index = at % length;
      const event = chain[index];
      const head = { number: length, hash: chain.at(-1)?.hash ?? '' };
      if (event === undefined) throw new Error('no event');
      const next = chain[index + 1] ?? event;
      const after = {
        none: chain,
        change: replaced(chain, index, tampered(event, attribute, place)),
        remove: replaced(chain, index),
        swap: replaced(chain, index, { ...next, key: event.key }),
      }[how];
      const found = await create(readFrom(after))(aProject, head);
      const isSound = how === 'none' || (how === 'swap' && next === event);
      expect(found).toMatchObject(
        isSound ? { valid: true, events: length, head } : { valid: false, firstBroken: index + 1 },
      );
    }),
  );
};
