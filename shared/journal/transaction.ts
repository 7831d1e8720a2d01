import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { DomainError } from '../kernel/domain-error.ts';
import type { Command, StateWrite } from './commit-types.ts';
import { toEventItem } from './event-item.ts';
import type { LinkedEvent } from './event.ts';
import { idempotencyWrite } from './idempotency-record.ts';

const mostItems = 100;
const mostBytes = 4 * 1024 * 1024;

/** One try of a command. `items` stand in the order events, idempotency record, states: reasons come by position. */
export interface Transaction {
  readonly items: readonly TransactWriteItem[];
  readonly events: readonly LinkedEvent[];
  readonly idempotency: Command['idempotency'];
  readonly states: readonly StateWrite[];
}

export interface Tables {
  /** Name of the journal table. */
  readonly tableName: string;
  /** Name of the table of the context that commits. */
  readonly contextTable: string;
}

const found = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

/** The same write, telling what it met when its condition failed, unless it says itself what it tells. */
export const tellingFound = ({
  Put,
  Update,
  Delete,
  ConditionCheck,
}: TransactWriteItem): TransactWriteItem => ({
  ...(Put && { Put: { ...found, ...Put } }),
  ...(Update && { Update: { ...found, ...Update } }),
  ...(Delete && { Delete: { ...found, ...Delete } }),
  ...(ConditionCheck && { ConditionCheck: { ...found, ...ConditionCheck } }),
});

/** Throws `journal.command-too-large` beyond DynamoDB's 100 items or 4 MB, before anything is sent. */
export const refuseTooLarge = (items: readonly TransactWriteItem[]): void => {
  if (items.length > mostItems) {
    throw new DomainError('journal.command-too-large', { items: items.length, limit: mostItems });
  }
  const bytes = Buffer.byteLength(JSON.stringify(items), 'utf8');
  if (bytes > mostBytes) throw new DomainError('journal.command-too-large', { bytes, limit: mostBytes });
};

/** @param now milliseconds since the epoch. Throws as `refuseTooLarge` does. */
export const composeTransaction = (
  tables: Tables,
  command: Command,
  events: readonly LinkedEvent[],
  now: number,
): Transaction => {
  const states = [...command.writes, ...(command.extras ?? [])];
  const items = [
    ...events.map((linked) => ({
      Put: {
        TableName: tables.tableName,
        Item: toEventItem(command.chain, linked),
        ConditionExpression: 'attribute_not_exists(PK)',
        ...found,
      },
    })),
    ...(command.idempotency ? [idempotencyWrite(tables.contextTable, command.idempotency, now)] : []),
    ...states.map(({ write }) => tellingFound(write)),
  ];
  refuseTooLarge(items);
  return { items, events, idempotency: command.idempotency, states };
};
