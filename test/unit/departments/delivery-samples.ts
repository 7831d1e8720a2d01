import { claimDelivery } from '../../../functions/departments/domain/claim-delivery.ts';
import { completeDelivery } from '../../../functions/departments/domain/complete-delivery.ts';
import { type Delivery, newDelivery } from '../../../functions/departments/domain/delivery.ts';
import { type Endpoint, newEndpoint } from '../../../functions/departments/domain/endpoint.ts';
import type { Outcome } from '../../../functions/departments/domain/outcome.ts';
import { aDeliveryId, noon } from './department-samples.ts';

export const minute = 60_000;
export const day = 1_440 * minute;
export const endpoint = newEndpoint('nr', 'https://nr.example.gov.cn/hook', noon - day);
export const fresh = newDelivery({ deliveryId: aDeliveryId, party: 'nr', number: 1 }, noon);
export const answered = (status: number): Outcome => ({ kind: 'answered', status });

export const claimed = (
  delivery: Delivery,
  now: number,
  at: Endpoint = endpoint,
  messageId = 'm1',
): Delivery => {
  const outcome = claimDelivery(delivery, at, { messageId, now });
  if (outcome.kind !== 'claimed') throw new Error(outcome.kind);
  return outcome.delivery;
};

export const completed = (delivery: Delivery, outcome: Outcome, now: number, messageId = 'm1') => {
  const attempt = delivery.attempts.at(-1)?.number ?? 0;
  const done = completeDelivery(delivery, { attempt, messageId }, outcome, now);
  if (done.kind !== 'completed') throw new Error(done.kind);
  return done;
};

export const failedOnce = completed(claimed(fresh, noon), answered(500), noon + 100).delivery;
