import { type Delivery, newDelivery } from '../domain/delivery.ts';
import type { DeliveryEnd } from '../store/told-item.ts';

/** A delivery that began, and what is known of its later rounds. */
export interface KnownRounds {
  readonly begun: Pick<Delivery, 'deliveryId' | 'party' | 'number'> & { readonly at: number };
  /** Beginning of the last round that somebody asked for. */
  readonly resentAt: number | undefined;
  readonly end: DeliveryEnd | undefined;
}

/** Over if its last round has ended; otherwise it waits, and is due at once. Attempts are forgotten. */
export const rebuildDelivery = ({
  begun: { at, ...delivery },
  resentAt = at,
  end,
}: KnownRounds): Delivery => {
  const begun = newDelivery(delivery, Math.max(at, resentAt));
  if (end === undefined || end.startedAt < begun.startedAt) return begun;
  const { state, startedAt, deliveredAt } = end;
  return { ...begun, state, startedAt, ...(deliveredAt !== undefined && { deliveredAt }) };
};
