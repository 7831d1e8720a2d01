import type { Delivery } from './delivery.ts';
import { nextPlanned } from './delivery-schedule.ts';
import type { Outcome } from './outcome.ts';
import { judgeOutcome } from './outcome.ts';

export type CompletionOutcome =
  /** Write it on its version; the message goes unless it is the carrier and `until` says when it wakes again. */
  | { readonly kind: 'completed'; readonly delivery: Delivery; readonly until?: number }
  /** Another has claimed it since, or it was written before: nothing is written. */
  | { readonly kind: 'stale' };

/** Records how the attempt with this number ended. A claim that has lapsed may still tell, as long as nobody took it. */
export const completeDelivery = (
  delivery: Delivery,
  by: { readonly attempt: number; readonly messageId: string },
  outcome: Outcome,
  now: number,
): CompletionOutcome => {
  const last = delivery.attempts.at(-1);
  if (delivery.state !== 'claimed' || last?.number !== by.attempt) return { kind: 'stale' };
  const { claimedUntil: _claimed, ...rest } = delivery;
  const told = {
    ...rest,
    attempts: [...delivery.attempts.slice(0, -1), { ...last, endedAt: now, outcome }],
    version: delivery.version + 1,
  };
  switch (judgeOutcome(outcome)) {
    case 'done':
      return { kind: 'completed', delivery: { ...told, state: 'delivered', deliveredAt: now } };
    case 'pause':
      // the schedule begins afresh when the endpoint is resumed
      return { kind: 'completed', delivery: { ...told, state: 'waiting' } };
    case 'retry': {
      // an attempt out of turn leaves the schedule as it is
      const planned =
        delivery.planned > now ? delivery.planned : nextPlanned(delivery.startedAt, delivery.planned, now);
      if (planned === undefined) return { kind: 'completed', delivery: { ...told, state: 'exhausted' } };
      const waiting: Delivery = { ...told, state: 'waiting', planned };
      return delivery.carrier === by.messageId
        ? { kind: 'completed', delivery: waiting, until: planned }
        : { kind: 'completed', delivery: waiting };
    }
  }
};
