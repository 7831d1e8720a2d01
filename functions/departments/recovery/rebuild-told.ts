import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { NumberedMessage } from '../domain/number-messages.ts';
import { casesAfter, casesOf } from '../feed/cases-after.ts';
import { draftMessage } from '../feed/draft-message.ts';
import type { KnownCase } from '../store/case-item.ts';
import type { Told } from '../store/told-item.ts';

/** What was told of one project. */
export interface RebuiltTold {
  readonly cases: readonly KnownCase[];
  readonly messages: readonly NumberedMessage[];
  readonly deliveries: readonly {
    readonly deliveryId: string;
    readonly party: string;
    readonly number: number;
    readonly at: number;
  }[];
  /** The last event before the first of which somebody must still be told. */
  readonly followed: number;
}

/** @param tellings by the number of their event @throws TypeError when a telling is of other cases than its event */
export const rebuildTold = (
  chain: readonly JournalEvent[],
  tellings: ReadonlyMap<number, Told>,
): RebuiltTold => {
  const known = new Map<string, KnownCase>();
  const messages: NumberedMessage[] = [];
  const deliveries: RebuiltTold['deliveries'][number][] = [];
  for (const event of chain) {
    if (casesOf(event).length === 0) continue;
    const cases = casesAfter(event, known);
    const drafts = cases.flatMap((one) => draftMessage(event, one) ?? []);
    const telling = tellings.get(event.number);
    if (drafts.length > 0 && telling === undefined)
      return { cases: [...known.values()], messages, deliveries, followed: event.number - 1 };
    for (const one of cases) known.set(one.caseId, one);
    if (telling === undefined) continue;
    if (telling.messages.length !== drafts.length)
      throw new TypeError(`the telling of event ${event.number} of ${event.project} is of other cases`);
    for (const [index, { party, type, timestamp, data }] of drafts.entries()) {
      const { number = 0, deliveryId } = telling.messages[index] ?? {};
      messages.push({ party, message: { type, timestamp, data: { number, ...data } } });
      if (deliveryId !== undefined) deliveries.push({ deliveryId, party, number, at: telling.at });
    }
  }
  return { cases: [...known.values()], messages, deliveries, followed: chain.at(-1)?.number ?? 0 };
};
