import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../../shared/dynamo/item.ts';
import type { Key } from '../../../shared/dynamo/key.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { Delivery } from '../domain/delivery.ts';
import { messageText } from '../domain/party-message.ts';
import type { Endpoint } from '../domain/endpoint.ts';
import type { NumberedMessage } from '../domain/number-messages.ts';
import type { OrganisationKeys } from '../domain/organisation-keys.ts';
import type { Rotation } from '../domain/rotation.ts';
import {
  caseKey,
  deliveryKey,
  endpointKey,
  keysKey,
  messageKey,
  outboxKey,
  projectKey,
  ringKey,
} from '../keys.ts';
import type { KnownCase } from './case-item.ts';
import { deliveryIndexKeys } from './delivery-item.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { KnownProject } from './project-item.ts';

/** Writes of the table `departments`. Version 1 of a record must be new, a later one replaces the one before. */
export const createDepartmentWrites = (tableName: string) => {
  const put = (key: Key, record: object, version: number, subject: string): StateWrite => ({
    subject,
    whenLost: 'stale',
    write: {
      Put: {
        TableName: tableName,
        Item: toItem({ ...record, ...key }),
        ...(version === 1
          ? { ConditionExpression: 'attribute_not_exists(PK)' }
          : {
              ConditionExpression: '#version = :before',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':before': { N: String(version - 1) } },
            }),
      },
    },
  });
  const delivery = (one: Delivery): StateWrite =>
    put(
      deliveryKey(one.deliveryId),
      { ...one, ...deliveryIndexKeys(one) },
      one.version,
      `delivery ${one.deliveryId}`,
    );
  return {
    delivery,
    endpoint: (one: Endpoint): StateWrite =>
      put(endpointKey(one.party), one, one.version, `endpoint ${one.party}`),
    organisationKeys: (one: OrganisationKeys): StateWrite =>
      put(keysKey(one.party), one, one.version, `keys of ${one.party}`),
    rotation: (one: Rotation): StateWrite => put(ringKey, one, one.version, 'key ring'),
    /** The follower's cursor guards the transaction: what is folded is never older than what stands there. */
    knownCase: (one: KnownCase): TransactWriteItem => ({
      Put: { TableName: tableName, Item: toItem({ ...one, ...caseKey(one.caseId) }) },
    }),
    knownProject: (one: KnownProject): TransactWriteItem => ({
      Put: { TableName: tableName, Item: toItem({ ...one, ...projectKey(one.projectId) }) },
    }),
    /** Takes its number by being written where nothing stands. */
    message: ({ party, message }: NumberedMessage): TransactWriteItem => ({
      Put: {
        TableName: tableName,
        Item: toItem({ ...messageKey(party, message.data.number), body: messageText(message) }),
        ConditionExpression: 'attribute_not_exists(PK)',
      },
    }),
    outbox: (entry: OutboxEntry): TransactWriteItem => ({
      Put: { TableName: tableName, Item: toItem({ ...entry, ...outboxKey(entry.chain, entry.number) }) },
    }),
  };
};

export type DepartmentWrites = ReturnType<typeof createDepartmentWrites>;
