import { canonicalText } from '../../shared/journal/canonical-text.ts';
import { fromItem, type Item, toItem } from '../../shared/dynamo/item.ts';
import type { JournalEvent } from '../../shared/journal/event.ts';
import { toEventItem } from '../../shared/journal/event-item.ts';
import { emptyHead, linkHash } from '../../shared/journal/hash-chain.ts';
import { countyChain, eventPrefix, toldKey } from '../../shared/journal/keys.ts';
import { aProjectCode } from '../builders/codes.ts';
import { toldItem } from '../../functions/departments/store/told-item.ts';

const ids = /\b([a-z]{3}_[0-9A-HJKMNP-TV-Z]{10})[0-9A-HJKMNP-TV-Z]{6}([0-9A-HJKMNP-TV-Z]{10})\b/g;
const codes = /\b\d{4}-\d{6}-\d{2}-\d{2}-\d{6}/g;

/** Above all places in the rows of one project. */
const placesOfProject = 100;

const isOfCounty = ({ PK }: Item): boolean => PK?.S === countyChain || PK?.S === toldKey(countyChain, 0).PK;
const isEvent = ({ SK }: Item): boolean => SK?.S?.startsWith(eventPrefix) === true;
const isTold = ({ PK }: Item): boolean => PK?.S?.startsWith('TOLD#') === true;

const asNumbered = (event: JournalEvent, nth: number): JournalEvent => {
  const { serial, identifier } = event.data;
  if (event.type !== 'licence-issued') return event;
  return {
    ...event,
    data: {
      ...event.data,
      serial: Number(serial) + nth * placesOfProject,
      identifier: `${String(identifier)}-${nth}`,
    },
  };
};

/** Messages that a journal has told each party of. */
const countMessages = (items: readonly Item[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items.filter(isTold))
    for (const { party } of toldItem.parse(fromItem(item)).messages)
      counts.set(party, (counts.get(party) ?? 0) + 1);
  return counts;
};

/**
 * Copies the journal of one project: every id, code, licence and number in a feed is the nth copy's own, every chain
 * holds, and feeds have no gaps. The county's chain is in none of the copies.
 */
export const createJournalCopies = (journal: readonly Item[]) => {
  const items = journal.filter((item) => !isOfCounty(item));
  const events = items.filter(isEvent).toSorted((a, b) => ((a['SK']?.S ?? '') < (b['SK']?.S ?? '') ? -1 : 1));
  const others = items.filter((item) => !isEvent(item));
  const counts = countMessages(others);
  return (
    nth: number,
  ): { readonly projectId: string; readonly events: number; readonly items: readonly Item[] } => {
    const code = aProjectCode('2602', '330112', String(nth).padStart(5, '0'));
    const renamed = (text: string): string =>
      text
        .replace(
          ids,
          (_, before: string, after: string) => `${before}${String(nth).padStart(6, '0')}${after}`,
        )
        .replace(codes, code);
    let head = emptyHead.hash;
    const copied = events.map((item): [string, Item] => {
      const told: JournalEvent = JSON.parse(renamed(item['body']?.S ?? ''));
      const event = asNumbered(told, nth);
      const body = canonicalText(event);
      head = linkHash(head, body);
      return [event.project, toEventItem(event.project, { event, body, hash: head })];
    });
    const beside = others.map((item): Item => {
      const own: Item = JSON.parse(renamed(JSON.stringify(item)));
      if (!isTold(own)) return own;
      const { at, messages } = toldItem.parse(fromItem(own));
      const moved = messages.map((one) => ({
        ...one,
        number: one.number + nth * (counts.get(one.party) ?? 0),
      }));
      return { ...own, ...toItem({ at, messages: moved }) };
    });
    return {
      projectId: copied[0]?.[0] ?? '',
      events: copied.length,
      items: [...copied.map(([, item]) => item), ...beside],
    };
  };
};
