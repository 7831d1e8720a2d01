import { type DynamoDBClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { Item } from './item.ts';
import { createPageCursor, type CursorScope } from './page-cursor.ts';

/** One page of a query. `limit` items at most; `cursor` is what the page before gave as `next`. */
export type PageQuery = Omit<QueryCommandInput, 'Limit' | 'ExclusiveStartKey'> & {
  readonly scope: CursorScope;
  readonly limit: number;
  readonly cursor: string | undefined;
};

/**
 * Items of a page, and the cursor of the next one unless it is the last.
 * @throws DomainError `request.invalid` for a cursor that is none of this query
 */
export const queryPage = async (
  client: DynamoDBClient,
  { scope, limit, cursor, ...query }: PageQuery,
): Promise<{ readonly items: readonly Item[]; readonly next?: string }> => {
  const pages = createPageCursor(scope);
  const start = pages.decode(cursor);
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({ ...query, Limit: limit, ...(start && { ExclusiveStartKey: start }) }),
  );
  const next = pages.encode(LastEvaluatedKey);
  return { items: Items, ...(next !== undefined && { next }) };
};
