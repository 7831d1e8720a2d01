import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { MessageDraft, NumberedMessage } from '../domain/number-messages.ts';
import { isOrganisation } from '../domain/party.ts';
import { casesAfter, casesOf } from '../feed/cases-after.ts';
import { draftMessages } from '../feed/draft-messages.ts';
import { projectOf } from '../feed/find-project.ts';
import type { KnownCase } from '../store/case-item.ts';
import type { KnownProject } from '../store/project-item.ts';
import type { Told } from '../store/told-item.ts';

/** What was told of one project. */
export interface RebuiltTold {
  readonly cases: readonly KnownCase[];
  /** Absent while its owner was told of nothing. */
  readonly project: KnownProject | undefined;
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

/** The message of each that was told. An owner may have been told of fewer types of event at the time. */
const numbered = (
  telling: Told,
  drafts: readonly MessageDraft[],
  where: string,
): readonly NumberedMessage[] => {
  const open = [...drafts];
  const messages = telling.messages.map(({ party, number }) => {
    const found = open.findIndex((one) => one.party === party);
    const [draft] = found === -1 ? [] : open.splice(found, 1);
    if (draft === undefined) throw new TypeError(`the telling of ${where} is of others than its event`);
    const { type, timestamp, data } = draft;
    return { party, message: { type, timestamp, data: { number, ...data } } };
  });
  if (open.some(({ party }) => !isOrganisation(party)))
    throw new TypeError(`the telling of ${where} is of others than its event`);
  return messages;
};

/** @param tellings by the number of their event @throws TypeError when a telling is of others than its event */
export const rebuildTold = (
  chain: readonly JournalEvent[],
  tellings: ReadonlyMap<number, Told>,
): RebuiltTold => {
  const known = new Map<string, KnownCase>();
  const messages: NumberedMessage[] = [];
  const deliveries: RebuiltTold['deliveries'][number][] = [];
  const registered = projectOf(chain[0]);
  const lastTold = Math.max(0, ...tellings.keys());
  let project: KnownProject | undefined;
  const rebuilt = (followed: number): RebuiltTold => ({
    cases: [...known.values()],
    project,
    messages,
    deliveries,
    followed,
  });
  for (const event of chain) {
    const cases = casesOf(event).length === 0 ? [] : casesAfter(event, known);
    const about = cases.find(({ caseId }) => caseId === event.case) ?? known.get(event.case ?? '');
    const drafts = draftMessages(event, { cases, project: registered, about });
    const telling = tellings.get(event.number);
    if (drafts.length > 0 && event.number > lastTold) return rebuilt(event.number - 1);
    for (const one of cases) known.set(one.caseId, one);
    if (telling === undefined) continue;
    messages.push(...numbered(telling, drafts, `event ${event.number} of ${event.project}`));
    for (const { party, number, deliveryId } of telling.messages) {
      if (party === registered?.owner) project = { ...registered, told: event.number };
      if (deliveryId !== undefined) deliveries.push({ deliveryId, party, number, at: telling.at });
    }
  }
  return rebuilt(chain.at(-1)?.number ?? 0);
};
