import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { fromItem, toItem } from '../../../shared/dynamo/item.ts';
import { toKey } from '../../../shared/dynamo/key.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import { linkKey } from '../clock-keys.ts';

const linkRecord = z.object({
  caseId: z.string(),
  county: z.string(),
  /** Epoch seconds; the table forgets the item some time later. */
  expiresAt: z.int(),
});

export type LinkRecord = z.infer<typeof linkRecord>;

/** Addresses that open a case's clock for a while, by the SHA-256 of their token. */
export interface LinkStore {
  readonly find: (tokenHash: string) => Promise<LinkRecord | undefined>;
  readonly write: (tokenHash: string, record: LinkRecord) => StateWrite;
}

export const createLinkStore = (client: DynamoDBClient, tableName: string): LinkStore => ({
  find: async (tokenHash) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: toKey(linkKey(tokenHash)), ConsistentRead: true }),
    );
    return Item && linkRecord.parse(fromItem(Item));
  },
  write: (tokenHash, record) => ({
    subject: 'link',
    whenLost: 'taken',
    write: {
      Put: {
        TableName: tableName,
        Item: toItem({ ...record, ...linkKey(tokenHash) }),
        ConditionExpression: 'attribute_not_exists(PK)',
      },
    },
  }),
});
