import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { FoldedProject } from '../../../shared/contracts/project-facts.ts';
import { toItem } from '../../../shared/dynamo/item.ts';
import { type Key, toKey } from '../../../shared/dynamo/key.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { ApprovalCase, CountedDays } from '../domain/approval-case.ts';
import type { ClockRules } from '../domain/case-clock.ts';
import { countDays } from '../domain/counted-days.ts';
import { isRecounted } from '../domain/is-recounted.ts';
import type { ApplicationRecord, StageRecord } from '../domain/stage-record.ts';
import {
  applicationKey,
  caseKey,
  factsKey,
  listKeys,
  ownerKeys,
  pointerKey,
  stageKey,
  timerKeys,
} from '../keys.ts';

const indexKeys = (one: ApprovalCase, { due }: CountedDays): Readonly<Record<string, string>> => {
  const { caseId, department, nextTimer, doneAt, reported } = one;
  if (!isRecounted(one)) return {};
  const timed = timerKeys({ caseId, nextTimer });
  if (doneAt !== undefined) return timed;
  return { ...timed, ...listKeys({ caseId, department, due, reportedAt: reported?.at }) };
};

/** Writes of the table `approvals`. The first number of a record must be new, a later one replaces the one before. */
export const createApprovalWrites = (tableName: string, rules: ClockRules) => {
  const put = (
    key: Key,
    record: object,
    counter: { readonly name: 'version' | 'revision'; readonly value: number },
    subject: string,
  ): StateWrite => {
    const isNew = counter.value === 1;
    return {
      subject,
      whenLost: 'stale',
      write: {
        Put: {
          TableName: tableName,
          Item: toItem({ ...record, ...key }),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          ...(isNew
            ? { ConditionExpression: 'attribute_not_exists(PK)' }
            : {
                ConditionExpression: '#counter = :before',
                ExpressionAttributeNames: { '#counter': counter.name },
                ExpressionAttributeValues: { ':before': { N: String(counter.value - 1) } },
              }),
        },
      },
    };
  };
  const pointer = (id: string, { projectId, scope }: Pick<ApprovalCase, 'projectId' | 'scope'>): StateWrite =>
    put(pointerKey(id), { projectId, scope }, { name: 'version', value: 1 }, `pointer ${id}`);
  const approvalCase = (one: ApprovalCase): StateWrite => {
    const key = caseKey(one.projectId, one.scope, one.caseId);
    const counted = countDays(rules, one);
    const record = { ...one, counted, ...indexKeys(one, counted) };
    return put(key, record, { name: 'revision', value: one.revision }, `case ${one.caseId}`);
  };
  return {
    approvalCase,
    newCase: (one: ApprovalCase): readonly StateWrite[] => [approvalCase(one), pointer(one.caseId, one)],
    newApplication: (one: ApplicationRecord): readonly StateWrite[] => [
      put(
        applicationKey(one.projectId, one.applicationId),
        one,
        { name: 'version', value: 1 },
        `application ${one.applicationId}`,
      ),
      pointer(one.applicationId, one),
    ],
    stage: (one: StageRecord): StateWrite =>
      put(
        stageKey(one.projectId, one.scope, one.group),
        one,
        { name: 'version', value: one.version },
        `stage ${one.scope} ${one.group}`,
      ),
    /** Raises the generation of an application by one. */
    generation: (one: ApplicationRecord, raisedAt: string): StateWrite => ({
      subject: `application ${one.applicationId}`,
      whenLost: 'stale',
      write: {
        Update: {
          TableName: tableName,
          Key: toKey(applicationKey(one.projectId, one.applicationId)),
          UpdateExpression: 'SET generation = :next, raisedAt = :at',
          ConditionExpression: 'generation = :seen',
          ExpressionAttributeValues: {
            ':seen': { N: String(one.generation) },
            ':next': { N: String(one.generation + 1) },
            ':at': { S: raisedAt },
          },
        },
      },
    }),
    /** Joins files to those of an application. */
    attached: (one: ApplicationRecord, materials: ApplicationRecord['materials']): StateWrite => {
      const { attachments: seen } = one;
      const condition = seen === undefined ? 'attribute_not_exists(attachments)' : 'attachments = :seen';
      return {
        subject: `application ${one.applicationId}`,
        whenLost: 'stale',
        write: {
          Update: {
            TableName: tableName,
            Key: toKey(applicationKey(one.projectId, one.applicationId)),
            UpdateExpression: 'SET materials = :materials, attachments = :next',
            ConditionExpression: `attribute_exists(PK) AND ${condition}`,
            ExpressionAttributeValues: {
              ...toItem({ ':materials': [...one.materials, ...materials], ':next': (seen ?? 0) + 1 }),
              ...(seen !== undefined && { ':seen': { N: String(seen) } }),
            },
          },
        },
      };
    },
    /** The project as folded, for the follower's transaction: never an older one over a newer. */
    facts: ({ number, facts }: FoldedProject): readonly TransactWriteItem[] =>
      facts === undefined
        ? []
        : [
            {
              Put: {
                TableName: tableName,
                Item: toItem({
                  ...factsKey(facts.projectId),
                  ...ownerKeys(facts.owner, facts.projectId),
                  number,
                  facts: JSON.stringify(facts),
                }),
                ConditionExpression: 'attribute_not_exists(PK) OR #number <= :number',
                ExpressionAttributeNames: { '#number': 'number' },
                ExpressionAttributeValues: { ':number': { N: String(number) } },
              },
            },
          ],
  };
};

export type ApprovalWrites = ReturnType<typeof createApprovalWrites>;
