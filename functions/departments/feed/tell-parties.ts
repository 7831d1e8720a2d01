import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { countyChain } from '../../../shared/journal/keys.ts';
import type { JournalEvent, LinkedEvent } from '../../../shared/journal/event.ts';
import type { ReadPage } from '../../../shared/journal/read.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { NewId } from '../../../shared/kernel/new-id.ts';
import type { Delivery } from '../domain/delivery.ts';
import { numberMessages, type NumberedMessage } from '../domain/number-messages.ts';
import { partyIn } from '../domain/party.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import type { DepartmentWrites } from '../store/department-writes.ts';
import type { Told } from '../store/told-item.ts';
import type { ToldWrites } from '../store/told-writes.ts';
import { type CasesBefore, casesAfter, casesOf, touchesCases } from './cases-after.ts';
import { draftMessages } from './draft-messages.ts';
import { isToldToOwners } from './owner/draft-for-owner.ts';
import { findProject } from './find-project.ts';
import { makeDeliveries } from './make-deliveries.ts';

export interface TellPorts {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly store: Pick<
    DepartmentStore,
    'findCase' | 'findEndpoint' | 'findKeys' | 'findProject' | 'lastNumber'
  >;
  readonly readJournal: ReadPage<LinkedEvent>;
  readonly write: DepartmentWrites;
  readonly tellings: Pick<ToldWrites, 'told'>;
}

const toldOf = (
  { project: chain, number }: JournalEvent,
  at: number,
  numbered: readonly NumberedMessage[],
  deliveries: readonly Delivery[],
): Told => ({
  chain,
  number,
  at,
  messages: numbered.map(({ party, message }) => ({
    party,
    number: message.data.number,
    deliveryId: deliveries.find((one) => one.party === party && one.number === message.data.number)
      ?.deliveryId,
  })),
});

const knownBefore = async ({ store }: TellPorts, event: JournalEvent): Promise<CasesBefore> => {
  const ids = new Set([...casesOf(event), ...(event.case === undefined ? [] : [event.case])]);
  const found = [...ids].map(async (caseId) => [caseId, await store.findCase(caseId)] as const);
  return new Map(await Promise.all(found));
};

const tellOfProject = async (
  ports: TellPorts,
  event: JournalEvent,
): Promise<readonly TransactWriteItem[]> => {
  const { store, write, tellings } = ports;
  const before = await knownBefore(ports, event);
  // an event that the journal shows once more, after the cursor was set back, was told before
  const cases = casesAfter(event, before).filter(
    ({ caseId }) => (before.get(caseId)?.sequence ?? 0) < event.number,
  );
  const known = isToldToOwners(event) ? await findProject(ports)(event) : undefined;
  const project = known !== undefined && known.told < event.number ? known : undefined;
  const about = cases.find(({ caseId }) => caseId === event.case) ?? before.get(event.case ?? '');
  const drafts = draftMessages(event, { cases, project, about });
  const isOwnerTold = project !== undefined && drafts.at(-1)?.party === project.owner;
  const numbered = await numberMessages(store)(drafts);
  const now = ports.clock();
  const deliveries = await makeDeliveries(ports)(numbered, now);
  const deliveryIds = deliveries.map(({ deliveryId }) => deliveryId);
  const { project: chain, number } = event;
  return [
    ...cases.map(write.knownCase),
    ...(isOwnerTold ? [write.knownProject({ ...project, told: event.number })] : []),
    ...numbered.map(write.message),
    ...deliveries.map((one) => write.delivery(one).write),
    ...(numbered.length === 0 ? [] : [tellings.told(toldOf(event, now, numbered, deliveries))]),
    ...(deliveryIds.length === 0 ? [] : [write.outbox({ chain, number, deliveryIds })]),
  ];
};

/** The endpoint was set or resumed, a delivery is to be sent again: what waits is put on the queue by the outbox. */
const wakes = ({ write }: TellPorts, { type, number, data }: JournalEvent): readonly TransactWriteItem[] => {
  const { deliveryId } = data;
  const party = partyIn(data);
  const place = { chain: countyChain, number };
  if (type === 'delivery-resent' && typeof deliveryId === 'string')
    return [write.outbox({ ...place, deliveryIds: [deliveryId] })];
  if ((type === 'endpoint-set' || type === 'endpoint-resumed') && party !== undefined)
    return [write.outbox({ ...place, party })];
  return [];
};

/** Whether somebody can be told of an event, or woken by it. */
export const isTold = (event: JournalEvent): boolean =>
  event.project === countyChain || touchesCases(event) || isToldToOwners(event);

/** The effect of one event: messages, their deliveries, and what must be put on the queue for it. */
export const tellParties =
  (ports: TellPorts) =>
  ({ event }: LinkedEvent): Promise<readonly TransactWriteItem[]> | readonly TransactWriteItem[] =>
    event.project === countyChain ? wakes(ports, event) : tellOfProject(ports, event);
