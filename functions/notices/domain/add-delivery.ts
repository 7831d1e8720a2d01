import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { Delivery } from './delivery.ts';
import type { Notice } from './notice.ts';

const mostDeliveries = 10;
const minute = 60_000;

/** Deliveries are told by the minute: one in the minute of the number is possible. */
const checkMoment = ({ numberedAt, issuedAt }: Notice, { at }: Delivery, now: number): void => {
  const from = Math.floor(Date.parse(numberedAt ?? issuedAt) / minute) * minute;
  const moment = Date.parse(at);
  if (moment > now || moment < from)
    throw new DomainError('documents.delivery-impossible', { from: shanghaiIso(from).slice(0, 16) });
};

const isSame = (one: Delivery, other: Delivery): boolean =>
  one.at === other.at && one.receivedBy === other.receivedBy;

export type Added =
  /** It was recorded before. */
  | { readonly kind: 'known' }
  /** `serves`: no service was earlier, so that the periods of the paper run from it. */
  | { readonly kind: 'added'; readonly notice: Notice; readonly serves: boolean };

/**
 * The paper with one delivery more. The earliest service counts, whenever it is recorded.
 * @throws DomainError `documents.delivery-impossible`, `documents.delivery-differs`
 */
export const addDelivery = (before: Notice, given: Delivery, now: number): Added => {
  const { deliveries = [], served, version } = before;
  const known = deliveries.find(({ how, receipt }) => how === given.how && receipt === given.receipt);
  if (known !== undefined && isSame(known, given)) return { kind: 'known' };
  if (known !== undefined || deliveries.length >= mostDeliveries)
    throw new DomainError('documents.delivery-differs', { receipt: given.receipt });
  checkMoment(before, given, now);
  const serves = served === undefined || Date.parse(given.at) < Date.parse(served.at);
  const notice: Notice = {
    ...before,
    deliveries: [...deliveries, given],
    ...(serves && { served: { at: given.at, how: 'delivered' } }),
    version: version + 1,
  };
  return { kind: 'added', notice, serves };
};
