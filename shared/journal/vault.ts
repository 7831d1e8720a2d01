import { GetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { toItem } from '../dynamo/item.ts';
import { toKey } from '../dynamo/key.ts';
import { maskIdNumber, maskName, maskPhone } from '../kernel/mask.ts';
import type { StateWrite } from './commit-types.ts';
import { vaultKey } from './keys.ts';

/** What is known of a person. It lies in the vault alone: events and state name the person by id (`per_...`). */
export interface Person {
  readonly name: string;
  readonly phone?: string;
  readonly idNumber?: string;
  /** Document type of the number, by the national code list. */
  readonly idType?: string;
}

export interface Vault {
  /** The write that stores a person, for a command's `extras`. */
  storing(personId: string, person: Person): StateWrite;
  /** The write that erases one (PIPL Art. 47), for the `extras` of the command that records it. */
  erasing(personId: string): StateWrite;
  /** The person with name, phone and number masked; undefined when never stored or erased. */
  read(personId: string): Promise<Person | undefined>;
  /** The person in clear. Whoever calls this has checked a reason for it. */
  reveal(personId: string): Promise<Person | undefined>;
}

const masked = ({ name, phone, idNumber, idType }: Person): Person => ({
  name: maskName(name),
  ...(phone !== undefined && { phone: maskPhone(phone) }),
  ...(idNumber !== undefined && { idNumber: maskIdNumber(idNumber) }),
  ...(idType !== undefined && { idType }),
});

/** @param tableName the journal table */
export const createVault = (client: DynamoDBClient, tableName: string): Vault => {
  const reveal = async (personId: string): Promise<Person | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: toKey(vaultKey(personId)), ConsistentRead: true }),
    );
    if (Item?.['name']?.S === undefined) return undefined;
    const [phone, idNumber, idType] = [Item['phone']?.S, Item['idNumber']?.S, Item['idType']?.S];
    return {
      name: Item['name'].S,
      ...(phone !== undefined && { phone }),
      ...(idNumber !== undefined && { idNumber }),
      ...(idType !== undefined && { idType }),
    };
  };
  return {
    storing: (personId, { name, phone, idNumber, idType }) => ({
      subject: `person ${personId}`,
      whenLost: 'taken',
      write: {
        Put: {
          TableName: tableName,
          Item: toItem({ ...vaultKey(personId), name, phone, idNumber, idType }),
          ConditionExpression: 'attribute_not_exists(PK)',
          ReturnValuesOnConditionCheckFailure: 'NONE',
        },
      },
    }),
    erasing: (personId) => ({
      subject: `person ${personId}`,
      whenLost: 'stale',
      write: {
        Delete: {
          TableName: tableName,
          Key: toKey(vaultKey(personId)),
          ConditionExpression: 'attribute_exists(PK)',
        },
      },
    }),
    read: async (personId) => {
      const person = await reveal(personId);
      return person && masked(person);
    },
    reveal,
  };
};
