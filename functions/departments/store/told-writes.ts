import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../../shared/dynamo/item.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import { deliveryEndKey, toldKey } from '../../../shared/journal/keys.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Told } from './told-item.ts';

/**
 * What was told to whom, kept beside the events that it was told of: numbers of feeds follow from no event, and what was
 * sent is not sent again.
 */
export interface ToldWrites {
  /** The messages of one event, with their numbers: written once. */
  readonly told: (telling: Told) => TransactWriteItem;
  /** How a round of a delivery ended; a later round ends anew. */
  readonly ended: (delivery: Delivery) => StateWrite;
}

/** @param journalTable the journal's table */
export const createToldWrites = (journalTable: string): ToldWrites => ({
  told: ({ chain, number, ...telling }) => ({
    Put: {
      TableName: journalTable,
      Item: toItem({ ...toldKey(chain, number), ...telling }),
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  }),
  ended: ({ deliveryId, state, startedAt, deliveredAt }) => ({
    subject: `end of ${deliveryId}`,
    whenLost: 'stale',
    write: {
      Put: {
        TableName: journalTable,
        Item: toItem({ ...deliveryEndKey(deliveryId), state, startedAt, deliveredAt }),
      },
    },
  }),
});
