import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../../shared/dynamo/item.ts';
import type { Key } from '../../../shared/dynamo/key.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { Contacts } from '../domain/contacts.ts';
import type { KnownCase } from '../domain/known-case.ts';
import type { KnownProject } from '../domain/known-project.ts';
import { isOpen, type Message } from '../domain/message.ts';
import type { Notice } from '../domain/notice.ts';
import { caseKey, contactsKey, linkKey, messageKey, noticeKey, projectKey, waitingKeys } from '../keys.ts';

/** Writes of this context. What is folded goes with the cursor, which guards it; everything else has a version. */
export interface NoticeWrites {
  readonly project: (project: KnownProject) => TransactWriteItem;
  readonly case: (one: KnownCase) => TransactWriteItem;
  readonly notice: (one: Notice) => StateWrite;
  /** Finds the paper that an event made from a case that it is about. */
  readonly link: (caseId: string, eventNumber: number, number: string) => StateWrite;
  readonly contacts: (one: Contacts) => StateWrite;
  readonly message: (one: Message) => StateWrite;
}

const guardOf = (version: number): Partial<TransactWriteItem['Put']> =>
  version === 1
    ? { ConditionExpression: 'attribute_not_exists(PK)' }
    : {
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': { N: String(version - 1) } },
      };

export const createNoticeWrites = (tableName: string): NoticeWrites => {
  const put = (
    key: Key,
    values: Readonly<Record<string, unknown>>,
    guard: Partial<TransactWriteItem['Put']> = {},
  ): TransactWriteItem => ({ Put: { TableName: tableName, Item: toItem({ ...values, ...key }), ...guard } });
  return {
    project: (project) => put(projectKey(project.projectId), project),
    case: (one) => put(caseKey(one.caseId), one),
    notice: (one) => ({
      subject: `paper ${one.number}`,
      whenLost: 'stale',
      write: put(noticeKey(one.number), one, guardOf(one.version)),
    }),
    link: (caseId, eventNumber, number) => ({
      subject: `paper ${number} of ${caseId}`,
      whenLost: 'taken',
      write: put(linkKey(caseId, eventNumber), { number }),
    }),
    contacts: (one) => ({
      subject: `contacts of ${one.owner}`,
      whenLost: 'stale',
      write: put(contactsKey(one.owner), one, guardOf(one.version)),
    }),
    message: (one) => ({
      subject: `message ${one.key}`,
      whenLost: 'stale',
      write: put(
        messageKey(one.key),
        { ...one, ...(isOpen(one) ? waitingKeys(one.nextAt, one.key) : {}) },
        guardOf(one.version),
      ),
    }),
  };
};
