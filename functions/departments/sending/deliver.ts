import { claimDelivery } from '../domain/claim-delivery.ts';
import { completeDelivery } from '../domain/complete-delivery.ts';
import type { Delivery, DeliveryAttempt } from '../domain/delivery.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { DeliverPorts } from './deliver-ports.ts';
import { learn } from './learn.ts';
import { webhookHeaders } from './webhook-headers.ts';

/** What becomes of the message `{ deliveryId }`: it goes, or hides until a moment. */
export type Afterwards = { readonly kind: 'gone' } | { readonly kind: 'hidden'; readonly until: number };

const gone: Afterwards = { kind: 'gone' };
const lostClaimMilliseconds = 5_000;
const unsignedMilliseconds = 300_000;

const attemptOf = async (
  { store, clock, rulesOf, send }: DeliverPorts,
  { deliveryId, party, number }: Delivery,
  { url }: Endpoint,
  keys: Awaited<ReturnType<DeliverPorts['readKeys']>>,
): Promise<Outcome> => {
  const [message] = await store.readFeed(party, number - 1, 1);
  if (message?.number !== number) throw new Error(`message ${number} of ${party} is not in its feed`);
  const body = message.text;
  const headers = webhookHeaders({ deliveryId, body }, keys, clock());
  return send({ url, rules: rulesOf(party), headers, body });
};

/** Writes how the attempt ended; read again when somebody else has written, until that shows whose claim it is. */
const complete = async (
  { store, write, tellings, save, clock }: DeliverPorts,
  claimed: Delivery,
  attempt: DeliveryAttempt,
  messageId: string,
  outcome: Outcome,
): Promise<{ readonly delivery: Delivery; readonly until?: number } | undefined> => {
  let delivery: Delivery | undefined = claimed;
  while (delivery !== undefined) {
    const done = completeDelivery(delivery, { attempt: attempt.number, messageId }, outcome, clock());
    if (done.kind === 'stale') return undefined;
    const isOver = done.delivery.state === 'delivered' || done.delivery.state === 'exhausted';
    const ended = isOver ? tellings.ended(done.delivery) : undefined;
    if (await save(write.delivery(done.delivery), ended)) return done;
    delivery = await store.findDelivery(claimed.deliveryId);
  }
  return undefined;
};

/**
 * One message `{ deliveryId }`: claims the delivery, makes one attempt, writes how it ended and what it says about the
 * endpoint. Doubled, early and late messages are the same case.
 */
export const deliver =
  (ports: DeliverPorts) =>
  async ({
    deliveryId,
    messageId,
  }: {
    readonly deliveryId: string;
    readonly messageId: string;
  }): Promise<Afterwards> => {
    const { store, write, save, clock, shout, readKeys } = ports;
    const delivery = await store.findDelivery(deliveryId);
    const endpoint = delivery && (await store.findEndpoint(delivery.party));
    if (delivery === undefined || endpoint === undefined) return gone;
    const { party } = delivery;
    const claim = claimDelivery(delivery, endpoint, { messageId, now: clock() });
    if (claim.kind === 'drop') return gone;
    if (claim.kind === 'wait') return { kind: 'hidden', until: claim.until };
    const keys = await readKeys(party).catch(() => []);
    if (keys.length === 0) {
      shout('unsigned', party);
      return { kind: 'hidden', until: clock() + unsignedMilliseconds };
    }
    if (!(await save(write.delivery(claim.delivery))))
      return { kind: 'hidden', until: clock() + lostClaimMilliseconds };
    const outcome = await attemptOf(ports, claim.delivery, endpoint, keys);
    const done = await complete(ports, claim.delivery, claim.attempt, messageId, outcome);
    await learn(ports)(party, { startedAt: claim.attempt.startedAt, outcome });
    if (done?.delivery.state === 'exhausted') shout('exhausted', party);
    return done?.until === undefined ? gone : { kind: 'hidden', until: done.until };
  };
