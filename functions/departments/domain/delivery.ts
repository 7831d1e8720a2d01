import type { Endpoint } from './endpoint.ts';
import type { Outcome } from './outcome.ts';

/** Moments are milliseconds since the epoch. */
export interface DeliveryAttempt {
  /** From 1, over all rounds. */
  readonly number: number;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly outcome?: Outcome;
}

/** One message on its way to one party. `deliveryId` is the `webhook-id` of every attempt. */
export interface Delivery {
  readonly deliveryId: string;
  readonly party: string;
  /** Number of the message in the party's feed. */
  readonly number: number;
  readonly state: 'waiting' | 'claimed' | 'delivered' | 'exhausted';
  /** Beginning of the present round; a resend or a resumption begins another. */
  readonly startedAt: number;
  /** Place on the schedule of the next attempt. */
  readonly planned: number;
  /** Whoever claimed it may try until then. */
  readonly claimedUntil?: number;
  /** The one message on the queue that carries it on; others that say the same are dropped. */
  readonly carrier?: string;
  readonly attempts: readonly DeliveryAttempt[];
  readonly deliveredAt?: number;
  readonly version: number;
}

/** Attempts kept on record; the numbers go on. */
export const keptAttempts = 100;

export const newDelivery = (
  { deliveryId, party, number }: Pick<Delivery, 'deliveryId' | 'party' | 'number'>,
  now: number,
): Delivery => ({
  deliveryId,
  party,
  number,
  state: 'waiting',
  startedAt: now,
  planned: now,
  attempts: [],
  version: 1,
});

const lastTried = ({ attempts }: Delivery): number => attempts.at(-1)?.startedAt ?? -Infinity;

/** The endpoint was resumed after this round began: the round that counts begins there. */
export const isRestarted = (delivery: Delivery, { resumedAt = -Infinity }: Endpoint): boolean =>
  resumedAt > delivery.startedAt;

/** When the delivery may be tried next: as planned, or at once when the endpoint was resumed or answered another. */
export const dueAt = (delivery: Delivery, endpoint: Endpoint): number => {
  const { resumedAt = -Infinity, recoveredAt = -Infinity } = endpoint;
  if (isRestarted(delivery, endpoint)) return resumedAt;
  return recoveredAt > lastTried(delivery) ? Math.min(delivery.planned, recoveredAt) : delivery.planned;
};
