// long: one cloud for all that IAM is asked of approvals
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerReport } from '../../../../infra/local/iam/ledger.ts';
import { calendarYearExample, callbackExample } from '../../../../functions/approvals/api/examples.ts';
import { writableOf } from '../../../builders/journal-right.ts';
import { officeOwner } from '../../../builders/office-project.ts';
import { type StageCloud, startStageCloud } from '../../../workflow/stage-cloud.ts';
import { readableQuestions } from './readable-questions.ts';

const hour = 3_600;
const applicant = { role: 'applicant', organisation: officeOwner };
const ofApprovals = /^(?:Approvals|StageApproval)/;

/** The delivery of the machine's log is set up by Step Functions itself, in its role, when the machine is made. */
const usedBySetup = [
  'CreateLogDelivery',
  'DeleteLogDelivery',
  'DescribeLogGroups',
  'DescribeResourcePolicies',
  'GetLogDelivery',
  'ListLogDeliveries',
  'PutResourcePolicy',
  'UpdateLogDelivery',
].map((action) => `StageApprovalPolicy logs:${action}`);

let cloud: StageCloud;
beforeAll(async () => {
  cloud = await startStageCloud();
});
afterAll(() => cloud.close());

const ledger = async (): Promise<LedgerReport> => {
  const answer = await fetch(`${cloud.url}/_local/iam`);
  return (await answer.json()) as LedgerReport;
};

/** A refusal that is undone: the workflow begins anew, which is the one thing that the routes update. */
const refuseByMistake = async (caseId: string): Promise<void> => {
  const handling = { handler: '经办人（演示）', office: '投资科', opinion: '误操作' };
  const move = async (role: string, name: string, body: object): Promise<void> => {
    const as = { role, department: 'drc', user: `${role}-1` };
    const answer = await cloud.send(`POST /cases/${caseId}/${name}`, { as, body });
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
  };
  await move('department', 'refusal', { version: 1, ...handling, kind: 'incomplete', reasons: '误操作' });
  await cloud.settled();
  await move('head', 'releases', { move: 'rectification', reason: '误操作' });
  await move('department', 'rectification', { version: 2, ...handling, reason: '误操作' });
  await cloud.settled();
};

/** A stage from filing to its end; its execution is aborted twice in an hour, so the sweep has to repair it. */
const travelStage = async (): Promise<void> => {
  const { applicationId, projectId, filing, permit } = await cloud.fileStage();
  await cloud.settled();
  await cloud.abort(`${applicationId}-1`);
  await cloud.abort(`${applicationId}-2`);
  await cloud.pass(3 * hour);
  await refuseByMistake(filing);
  await cloud.accept(filing, 'drc');
  await cloud.approve(filing, 'drc');
  for (const path of ['/overview', `/projects/${projectId}/stages`, `/applications/${applicationId}`])
    expect((await cloud.send(`GET ${path}`, { as: applicant })).status).toBe(200);
  const list = await cloud.send('GET /cases', { as: { role: 'department', department: 'nr' } });
  expect(list.body).toMatchObject({ cases: [{ caseId: permit, phase: 'receipt' }] });
  await cloud.accept(permit, 'nr');
  await cloud.approve(permit, 'nr');
  expect((await cloud.executions()).at(-1)).toBe(`${applicationId}-4 SUCCEEDED`);
};

/** Two persons publish a year, and the open cases are counted anew. */
const publishYear = async (): Promise<void> => {
  const proposed = await cloud.send('POST /calendar/years', {
    as: { role: 'admin' },
    body: calendarYearExample,
  });
  expect(proposed.status).toBe(201);
  const approval = await cloud.send('POST /calendar/years/2027/approval', {
    as: { role: 'reform-office', user: 'approves' },
    body: { proposal: 1 },
  });
  expect(approval.status).toBe(200);
  await cloud.settled();
};

/** The key ring is asked for every callback that is signed, by whomever. */
const signWrongly = async (): Promise<void> => {
  const answer = await cloud.send('POST /callbacks/drc', {
    body: callbackExample,
    headers: {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(cloud.cloud.clock.now() / 1_000)),
      'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}`,
    },
  });
  expect([answer.status, answer.body['code']]).toEqual([401, 'auth.signature-invalid']);
};

describe('after a stage that was repaired on its way', () => {
  it('the ledger has no grant of approvals unused and no call ungranted', async () => {
    await travelStage();
    await signWrongly();
    await publishYear();
    const { unused, ungranted, questions } = await ledger();
    const theirs = unused.filter(
      ({ holder, resource }) => ofApprovals.test(holder) || resource.includes('-Approvals'),
    );
    const left = theirs.map(({ holder, action }) => `${holder} ${action}`);
    expect({ left, ungranted }).toEqual({ left: usedBySetup, ungranted: [] });
    const asked = readableQuestions(cloud.cloud.template, questions);
    expect(asked.filter((question) => ofApprovals.test(question))).toMatchInlineSnapshot(`
      [
        "ApprovalsApiFunction dynamodb:GetItem ApprovalsTable",
        "ApprovalsApiFunction dynamodb:PutItem ApprovalsTable",
        "ApprovalsApiFunction dynamodb:PutItem JournalTable",
        "ApprovalsApiFunction dynamodb:Query ApprovalsTable",
        "ApprovalsApiFunction dynamodb:Query ApprovalsTable/index/department",
        "ApprovalsApiFunction dynamodb:Query ApprovalsTable/index/owner",
        "ApprovalsApiFunction dynamodb:Query JournalTable",
        "ApprovalsApiFunction dynamodb:UpdateItem ApprovalsTable",
        "ApprovalsApiFunction logs:CreateLogStream ApprovalsApiLogs",
        "ApprovalsApiFunction logs:PutLogEvents ApprovalsApiLogs",
        "ApprovalsApiFunction secretsmanager:GetSecretValue DepartmentKeys",
        "ApprovalsRendezvousFunction dynamodb:ConditionCheckItem ApprovalsTable",
        "ApprovalsRendezvousFunction dynamodb:GetItem ApprovalsTable",
        "ApprovalsRendezvousFunction dynamodb:PutItem ApprovalsTable",
        "ApprovalsRendezvousFunction dynamodb:PutItem JournalTable",
        "ApprovalsRendezvousFunction dynamodb:Query ApprovalsTable",
        "ApprovalsRendezvousFunction dynamodb:Query JournalTable",
        "ApprovalsRendezvousFunction dynamodb:UpdateItem ApprovalsTable",
        "ApprovalsRendezvousFunction logs:CreateLogStream ApprovalsRendezvousLogs",
        "ApprovalsRendezvousFunction logs:PutLogEvents ApprovalsRendezvousLogs",
        "ApprovalsRendezvousFunction sqs:DeleteMessage ApprovalsRendezvousQueue",
        "ApprovalsRendezvousFunction sqs:GetQueueAttributes ApprovalsRendezvousQueue",
        "ApprovalsRendezvousFunction sqs:ReceiveMessage ApprovalsRendezvousQueue",
        "ApprovalsRendezvousFunction states:SendTaskSuccess *",
        "ApprovalsStarterFunction dynamodb:GetItem ApprovalsTable",
        "ApprovalsStarterFunction dynamodb:PutItem ApprovalsTable",
        "ApprovalsStarterFunction dynamodb:PutItem JournalTable",
        "ApprovalsStarterFunction dynamodb:Query ApprovalsTable",
        "ApprovalsStarterFunction dynamodb:Query ApprovalsTable/index/timers",
        "ApprovalsStarterFunction dynamodb:Query JournalTable",
        "ApprovalsStarterFunction dynamodb:UpdateItem ApprovalsTable",
        "ApprovalsStarterFunction logs:CreateLogStream ApprovalsStarterLogs",
        "ApprovalsStarterFunction logs:PutLogEvents ApprovalsStarterLogs",
        "ApprovalsStarterFunction sqs:DeleteMessage ApprovalsStarterQueue",
        "ApprovalsStarterFunction sqs:GetQueueAttributes ApprovalsStarterQueue",
        "ApprovalsStarterFunction sqs:ReceiveMessage ApprovalsStarterQueue",
        "ApprovalsStarterFunction states:StartExecution StageApprovalMachine",
      ]
    `);
  });
});

describe('on the journal', () => {
  it.each([
    ['ApprovalsRendezvousFunction', ['PROJECT#none']],
    ['ApprovalsStarterFunction', ['PROJECT#none', 'COUNTY']],
    ['ApprovalsApiFunction', ['PROJECT#none', 'COUNTY', 'PERSON#none']],
  ])('%s writes into %j alone', async (holder, partitions) => {
    expect(await writableOf(cloud, holder)).toEqual(partitions);
  });
});
