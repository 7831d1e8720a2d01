import type { CancellationReason } from '@aws-sdk/client-dynamodb';
import { fromItem, type Item } from '../dynamo/item.ts';
import type { CommitOutcome } from './commit-types.ts';
import { fromEventItem } from './event-item.ts';
import { readRepetition } from './idempotency-record.ts';
import type { Transaction } from './transaction.ts';

type Lost = Extract<CommitOutcome, { kind: 'lost' }>;

export type Cancellation =
  /** An earlier sending of the same command had gone through. */
  | { readonly kind: 'ours' }
  | Extract<CommitOutcome, { kind: 'repeated' | 'body-differs' | 'lost' }>
  /** Renumber and try again. `lost` when a state item was lost as well: the answer if no try remains. */
  | { readonly kind: 'contended'; readonly lost?: Lost }
  /** DynamoDB refuses the request itself. */
  | { readonly kind: 'refused'; readonly code: string };

const transient = [
  'TransactionConflict',
  'ThrottlingError',
  'ThrottlingException',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
];

/** Whether a stored event is the one with this id. A body that is no JSON is nobody's. */
export const isEventOf = (item: Item, id: string): boolean => {
  try {
    const body: { id?: unknown } = JSON.parse(fromEventItem(item).body);
    return body.id === id;
  } catch {
    return false;
  }
};

/** The first lost state item, if any. */
const firstLost = (transaction: Transaction, reasons: readonly CancellationReason[]): Lost | undefined => {
  const offset = transaction.events.length + (transaction.idempotency ? 1 : 0);
  for (const [index, write] of transaction.states.entries()) {
    const reason = reasons[offset + index];
    if (reason?.Code !== 'ConditionalCheckFailed') continue;
    return { kind: 'lost', write, found: reason.Item && fromItem(reason.Item) };
  }
  return undefined;
};

/**
 * What a cancelled transaction means. An own event in the journal beats all; then the idempotency record, because a
 * repeat loses everything else too; then contention, because only a clean try shows which state was really lost.
 */
export const readCancellation = (
  transaction: Transaction,
  reasons: readonly CancellationReason[],
): Cancellation => {
  const { events, idempotency } = transaction;
  const [first, firstReason] = [events[0], reasons[0]];
  if (first !== undefined && firstReason?.Item && isEventOf(firstReason.Item, first.event.id))
    return { kind: 'ours' };
  const repetition = idempotency && reasons[events.length];
  if (idempotency && repetition?.Code === 'ConditionalCheckFailed' && repetition.Item) {
    return readRepetition(repetition.Item, idempotency.bodyHash);
  }
  const codes = reasons.map(({ Code }) => Code ?? 'None');
  const refusal = codes.find(
    (code) => code !== 'None' && code !== 'ConditionalCheckFailed' && !transient.includes(code),
  );
  if (refusal !== undefined) return { kind: 'refused', code: refusal };
  const lost = firstLost(transaction, reasons);
  const eventLost = codes.slice(0, events.length).includes('ConditionalCheckFailed');
  if (lost && !eventLost && !codes.some((code) => transient.includes(code))) return lost;
  return lost ? { kind: 'contended', lost } : { kind: 'contended' };
};
