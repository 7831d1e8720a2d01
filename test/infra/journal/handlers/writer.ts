import { setTimeout as sleep } from 'node:timers/promises';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { dynamoClient } from '../../../../shared/dynamo/client.ts';
import { createCommit } from '../../../../shared/journal/commit.ts';
import type { CommitOutcome } from '../../../../shared/journal/commit-types.ts';
import { createNewId } from '../../../../shared/kernel/new-id.ts';
import { sha256 } from '../../../../shared/kernel/sha256.ts';
import { readTestEnvironment } from './environment.ts';

const { JOURNAL_TABLE, WORK_TABLE } = readTestEnvironment();

const commit = createCommit({
  client: dynamoClient(),
  tableName: JOURNAL_TABLE,
  contextTable: WORK_TABLE,
  clock: Date.now,
  newId: createNewId(Date.now),
  sleep,
  random: Math.random,
});

const statuses: Record<CommitOutcome['kind'], number> = {
  committed: 201,
  repeated: 200,
  lost: 409,
  'body-differs': 409,
  busy: 503,
};

/** Appends one `noted` event to a project; the note is an item of its own that can be written once. */
export const handler = async ({ body }: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const { project, note }: { project: string; note: string } = JSON.parse(body ?? '{}');
  const outcome = await commit({
    chain: project,
    events: [
      { type: 'noted', project, actor: { user: 'tester', role: 'admin', channel: 'system' }, data: { note } },
    ],
    writes: [
      {
        subject: `note ${note}`,
        whenLost: 'taken',
        write: {
          Put: {
            TableName: WORK_TABLE,
            Item: { PK: { S: `NOTE#${note}` }, SK: { S: 'NOTE' } },
            ConditionExpression: 'attribute_not_exists(PK)',
          },
        },
      },
    ],
    idempotency: {
      key: `tester#note#${note}`,
      bodyHash: sha256(body ?? ''),
      answer: { status: 201, body: { note } },
    },
  });
  return { statusCode: statuses[outcome.kind], body: JSON.stringify(outcome) };
};
