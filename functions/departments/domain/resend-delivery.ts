import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { Delivery } from './delivery.ts';

/**
 * A new round from now, whatever became of the earlier ones; the `webhook-id` stays, so that the receiver can tell it from
 * another message. What is on its way at this moment is left alone.
 * @throws DomainError `departments.state-conflict`
 */
export const resendDelivery = (delivery: Delivery, now: number): Delivery => {
  if (delivery.state === 'claimed' && now < (delivery.claimedUntil ?? 0))
    throw new DomainError('departments.state-conflict', { version: delivery.version });
  const { claimedUntil: _claimed, carrier: _carrier, deliveredAt: _delivered, ...rest } = delivery;
  return { ...rest, state: 'waiting', startedAt: now, planned: now, version: delivery.version + 1 };
};
