import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../../shared/dynamo/item.ts';
import { toKey } from '../../../shared/dynamo/key.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import { vaultKey } from '../../../shared/journal/keys.ts';

/** Where somebody is told. It lies in the vault alone. */
export interface Contact {
  readonly phone?: string | undefined;
  readonly mail?: string | undefined;
}

export interface ContactVault {
  readonly storing: (contact: string, where: Contact) => StateWrite;
  readonly erasing: (contact: string) => StateWrite;
  /** Undefined when it was erased. */
  readonly reveal: (contact: string) => Promise<Contact | undefined>;
}

/** @param journalTable where the vault is */
export const createContactVault = (client: DynamoDBClient, journalTable: string): ContactVault => ({
  storing: (contact, where) => ({
    subject: `contact ${contact}`,
    whenLost: 'taken',
    write: {
      Put: {
        TableName: journalTable,
        Item: toItem({ ...where, ...vaultKey(contact) }),
        ConditionExpression: 'attribute_not_exists(PK)',
        ReturnValuesOnConditionCheckFailure: 'NONE',
      },
    },
  }),
  erasing: (contact) => ({
    subject: `contact ${contact}`,
    whenLost: 'stale',
    write: { Delete: { TableName: journalTable, Key: toKey(vaultKey(contact)) } },
  }),
  reveal: async (contact) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: journalTable, Key: toKey(vaultKey(contact)), ConsistentRead: true }),
    );
    return Item && { phone: Item['phone']?.S, mail: Item['mail']?.S };
  },
});
