import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { fromItem } from '../../shared/dynamo/item.ts';
import { recordedIndex } from '../../shared/journal/keys.ts';
import type { Hint } from './hint.ts';

/** Hints of all events that were recorded in an hour (`2026-03-02T01`, UTC), of every chain, as they were recorded. */
export type ReadHour = (hour: string) => Promise<readonly Hint[]>;

const toHint = ({ project, number, type }: Readonly<Record<string, unknown>>): Hint => ({
  project: String(project),
  number: Number(number),
  type: String(type),
});

export const createReadHour =
  (client: DynamoDBClient, journalTable: string): ReadHour =>
  async (hour) => {
    const hints: Hint[] = [];
    const pages = paginateQuery(
      { client },
      {
        TableName: journalTable,
        IndexName: recordedIndex,
        KeyConditionExpression: '#hour = :hour',
        ExpressionAttributeNames: { '#hour': 'hour' },
        ExpressionAttributeValues: { ':hour': { S: hour } },
      },
    );
    for await (const { Items = [] } of pages) hints.push(...Items.map((item) => toHint(fromItem(item))));
    return hints;
  };
