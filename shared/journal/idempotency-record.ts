import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { toItem, type Item } from '../dynamo/item.ts';
import type { CommitOutcome, IdempotencyWrite } from './commit-types.ts';
import { idempotencyKey } from './keys.ts';

const secondsKept = 24 * 3600;

type Repetition = Extract<CommitOutcome, { kind: 'repeated' | 'body-differs' }>;

/** The write that lets a command run once in 24 hours. The time-to-live deletes late, so an expired record is no record. */
export const idempotencyWrite = (
  tableName: string,
  once: IdempotencyWrite,
  now: number,
): TransactWriteItem => {
  const seconds = Math.floor(now / 1000);
  return {
    Put: {
      TableName: tableName,
      Item: toItem({
        ...idempotencyKey(once.key),
        bodyHash: once.bodyHash,
        status: once.answer.status,
        answer: JSON.stringify(once.answer.body ?? null),
        expiresAt: seconds + secondsKept,
      }),
      ConditionExpression: 'attribute_not_exists(PK) OR expiresAt <= :now',
      ExpressionAttributeValues: { ':now': { N: String(seconds) } },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
};

/** What a stored record says about a command that comes with the same key. */
export const readRepetition = (item: Item, bodyHash: string): Repetition => {
  if (item['bodyHash']?.S !== bodyHash) return { kind: 'body-differs' };
  const body: unknown = JSON.parse(item['answer']?.S ?? 'null');
  return { kind: 'repeated', answer: { status: Number(item['status']?.N), body } };
};

/** Whether a record found outside a transaction still counts. */
export const isKept = (item: Item, now: number): boolean =>
  Number(item['expiresAt']?.N) > Math.floor(now / 1000);
