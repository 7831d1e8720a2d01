import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { Delivery, DeliveryAttempt } from '../domain/delivery.ts';
import { namedParty } from '../domain/party.ts';
import type { Outcome } from '../domain/outcome.ts';

const moment = (at: number | undefined): string | null => (at === undefined ? null : shanghaiIso(at));

const showOutcome = (outcome: Outcome | undefined) => {
  if (outcome === undefined) return { result: 'under-way' as const };
  switch (outcome.kind) {
    case 'answered':
      return { result: outcome.kind, status: outcome.status };
    case 'refused':
    case 'failed':
      return { result: outcome.kind, reason: outcome.reason };
    case 'unknown':
      return { result: outcome.kind };
  }
};

const showAttempt = ({ number, startedAt, endedAt, outcome }: DeliveryAttempt) => ({
  number,
  startedAt: shanghaiIso(startedAt),
  endedAt: moment(endedAt),
  ...showOutcome(outcome),
});

/** A delivery with its attempts, as an admin or its department sees it. */
export const showDelivery = (delivery: Delivery) => ({
  deliveryId: delivery.deliveryId,
  ...namedParty(delivery.party),
  number: delivery.number,
  state: delivery.state,
  planned: delivery.state === 'waiting' ? shanghaiIso(delivery.planned) : null,
  deliveredAt: moment(delivery.deliveredAt),
  attempts: delivery.attempts.map(showAttempt),
});
