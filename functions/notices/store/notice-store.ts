import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ZodMiniType } from 'zod/mini';
import { fromItem, type Item } from '../../../shared/dynamo/item.ts';
import { type Key, toKey } from '../../../shared/dynamo/key.ts';
import { type Contacts, contacts } from '../domain/contacts.ts';
import { type KnownCase, knownCase } from '../domain/known-case.ts';
import { type KnownProject, knownProject } from '../domain/known-project.ts';
import { type Message, message } from '../domain/message.ts';
import { type Notice, notice } from '../domain/notice.ts';
import {
  caseKey,
  casePartition,
  contactsKey,
  linkPrefix,
  messageKey,
  momentBefore,
  noticeKey,
  projectKey,
  waitingPartition,
} from '../keys.ts';

/** Reads of this context, consistent but for the index. */
export interface NoticeStore {
  readonly findProject: (projectId: string) => Promise<KnownProject | undefined>;
  readonly findCase: (caseId: string) => Promise<KnownCase | undefined>;
  readonly findNotice: (number: string) => Promise<Notice | undefined>;
  /** Numbers of the papers of a case, the first one first. */
  readonly listNumbers: (caseId: string) => Promise<readonly string[]>;
  readonly findContacts: (owner: string) => Promise<Contacts | undefined>;
  readonly findMessage: (key: string) => Promise<Message | undefined>;
  /** Keys of messages that may be tried at this moment, at most so many. */
  readonly listWaiting: (now: number, limit: number) => Promise<readonly string[]>;
}

const textsOf = (items: readonly Item[], name: string): readonly string[] =>
  items.flatMap((item) => item[name]?.S ?? []);

export const createNoticeStore = (client: DynamoDBClient, tableName: string): NoticeStore => {
  const find = async <Found>(key: Key, schema: ZodMiniType<Found>): Promise<Found | undefined> => {
    const { Item: found } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: toKey(key), ConsistentRead: true }),
    );
    return found && schema.parse(fromItem(found));
  };
  return {
    findProject: (projectId) => find(projectKey(projectId), knownProject),
    findCase: (caseId) => find(caseKey(caseId), knownCase),
    findNotice: (number) => find(noticeKey(number), notice),
    // no page: a case has a few papers
    listNumbers: async (caseId) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'PK = :case AND begins_with(SK, :paper)',
          ExpressionAttributeValues: { ':case': { S: casePartition(caseId) }, ':paper': { S: linkPrefix } },
          ConsistentRead: true,
        }),
      );
      return textsOf(Items, 'number');
    },
    findContacts: (owner) => find(contactsKey(owner), contacts),
    findMessage: (key) => find(messageKey(key), message),
    listWaiting: async (now, limit) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: 'waiting',
          KeyConditionExpression: 'waitingKey = :waiting AND momentKey < :later',
          ExpressionAttributeValues: {
            ':waiting': { S: waitingPartition },
            ':later': { S: momentBefore(now + 1) },
          },
          Limit: limit,
        }),
      );
      return textsOf(Items, 'key');
    },
  };
};
