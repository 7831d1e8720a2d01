import type { Delivery, DeliveryAttempt } from './delivery.ts';
import { dueAt, isRestarted, keptAttempts } from './delivery.ts';
import type { Endpoint } from './endpoint.ts';

/** Longer than the function that tries may live: when it has passed, nobody is trying any more. */
export const claimMilliseconds = 90_000;

export type ClaimOutcome =
  /** Write it on its version, then try. */
  | { readonly kind: 'claimed'; readonly delivery: Delivery; readonly attempt: DeliveryAttempt }
  /** Hide this message until then. */
  | { readonly kind: 'wait'; readonly until: number }
  /** Nothing to be done by this message: it goes. */
  | { readonly kind: 'drop'; readonly why: 'over' | 'paused' | 'carried-by-another' };

/** An attempt whose worker never told how it ended. */
const settled = (attempt: DeliveryAttempt): DeliveryAttempt =>
  attempt.outcome === undefined ? { ...attempt, outcome: { kind: 'unknown' } } : attempt;

/** What a message `{ deliveryId }` leads to. Doubled, early and late messages are the same case. */
export const claimDelivery = (
  delivery: Delivery,
  endpoint: Endpoint,
  message: { readonly messageId: string; readonly now: number },
): ClaimOutcome => {
  const { messageId, now } = message;
  if (delivery.state === 'delivered' || delivery.state === 'exhausted') return { kind: 'drop', why: 'over' };
  if (endpoint.state === 'paused') return { kind: 'drop', why: 'paused' };
  const isCarrier = delivery.carrier === undefined || delivery.carrier === messageId;
  const claimedUntil = delivery.claimedUntil ?? 0;
  if (delivery.state === 'claimed' && now < claimedUntil) return { kind: 'wait', until: claimedUntil };
  const due = dueAt(delivery, endpoint);
  if (now < due && delivery.state === 'waiting')
    return isCarrier ? { kind: 'wait', until: due } : { kind: 'drop', why: 'carried-by-another' };
  const number = (delivery.attempts.at(-1)?.number ?? 0) + 1;
  const attempt: DeliveryAttempt = { number, startedAt: now };
  const restarted = isRestarted(delivery, endpoint);
  // out of turn the carrier still hides until the planned moment, and stays the carrier
  const takesOver = isCarrier || restarted || now >= delivery.planned;
  return {
    kind: 'claimed',
    attempt,
    delivery: {
      ...delivery,
      ...(restarted && { startedAt: due, planned: due }),
      state: 'claimed',
      claimedUntil: now + claimMilliseconds,
      ...(takesOver && { carrier: messageId }),
      attempts: [...delivery.attempts.map(settled), attempt].slice(-keptAttempts),
      version: delivery.version + 1,
    },
  };
};
