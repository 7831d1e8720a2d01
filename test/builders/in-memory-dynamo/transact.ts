import {
  TransactionCanceledException,
  type CancellationReason,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../shared/dynamo/item.ts';
import { meets } from './condition.ts';
import type { Names } from './operand.ts';
import type { Tables } from './tables.ts';
import { updated } from './update.ts';

interface Step {
  readonly reason: CancellationReason;
  readonly apply: () => void;
}

const readStep = (tables: Tables, { Put, Update, Delete, ConditionCheck }: TransactWriteItem): Step => {
  const write = Put ?? Update ?? Delete ?? ConditionCheck;
  if (write === undefined) throw new Error('an empty transaction item');
  const names: Names = {
    names: write.ExpressionAttributeNames ?? {},
    values: write.ExpressionAttributeValues ?? {},
  };
  const key: Item | undefined = Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key;
  const item = tables.get(write.TableName, key);
  const shown = write.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' ? item : undefined;
  return {
    reason: meets(write.ConditionExpression, item, names)
      ? { Code: 'None' }
      : {
          Code: 'ConditionalCheckFailed',
          Message: 'The conditional request failed',
          ...(shown && { Item: shown }),
        },
    apply: () => {
      if (Put) tables.put(Put.TableName, Put.Item ?? {});
      if (Update)
        tables.put(Update.TableName, updated(Update.UpdateExpression ?? '', item ?? { ...key }, names));
      if (Delete) tables.delete(Delete.TableName, key);
    },
  };
};

const mostItems = 100;

/** All or nothing, with a reason per item as DynamoDB gives it. */
export const transact = (tables: Tables, items: readonly TransactWriteItem[]): void => {
  if (items.length > mostItems) throw new RangeError(`${items.length} items in one transaction`);
  const steps = items.map((item) => readStep(tables, item));
  if (steps.some(({ reason }) => reason.Code !== 'None')) {
    throw new TransactionCanceledException({
      message: 'Transaction cancelled',
      $metadata: { httpStatusCode: 400 },
      CancellationReasons: steps.map(({ reason }) => reason),
    });
  }
  for (const step of steps) step.apply();
};
