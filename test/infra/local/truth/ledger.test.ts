// long: one cloud for all that IAM is asked
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerReport } from '../../../../infra/local/iam/ledger.ts';
import { type DemoCloud, startDemoCloud } from '../../../builders/demo-cloud.ts';
import { writableOf } from '../../../builders/journal-right.ts';
import { declaration } from '../../../builders/project-declaration.ts';
import { foreignCalls } from './foreign-calls.ts';
import { readableQuestions } from './readable-questions.ts';
import { soundOutcomes } from './sound-outcomes.ts';
import { applicant, travelWholeJourney } from './whole-journey.ts';

let cloud: DemoCloud;
beforeAll(async () => {
  cloud = await startDemoCloud();
});
afterAll(() => cloud.close());

const ledger = async (): Promise<LedgerReport> => {
  const answer = await fetch(`${cloud.url}/_local/iam`);
  return (await answer.json()) as LedgerReport;
};

const failRelay = async (): Promise<void> => {
  cloud.cloud.faults.add({
    id: 'refused',
    point: 'call',
    name: 'sqs:SendMessageBatch',
    caller: 'RelayFunction',
    effect: 'fail-before',
    error: 'InvalidParameterValue',
    times: 1_000,
  });
  const body = declaration({ code: '2601-330112-04-01-208714' });
  expect((await cloud.send('POST /projects', { as: applicant, body })).status).toBe(201);
  await cloud.pass(7 * 3_600);
  cloud.cloud.faults.clear();
};

const poisonWitness = async (): Promise<void> => {
  await cloud.sqs().send(
    new SendMessageCommand({
      QueueUrl: cloud.nameOf('ProjectsWitnessQueue'),
      MessageBody: 'no hint',
      MessageGroupId: 'poison',
      MessageDeduplicationId: 'poison',
    }),
  );
  await cloud.pass(3_600);
};

/** The journey is one of projects; what others do is played in test/workflow, test/journeys, test/infra/licences, materials and notices. */
const ofOthers = /^(?:Approvals|StageApproval|Licences|Departments|Materials|Notices)/;
const othersQueue = /-(?:Approvals|Licences|Departments|Materials|Notices)/;

describe('after a journey that uses everything of projects', () => {
  it('the ledger has no grant of theirs unused and no call ungranted', async () => {
    expect(await travelWholeJourney(cloud)).toEqual(soundOutcomes);
    await failRelay();
    await poisonWitness();
    expect((await cloud.receive('FailuresQueue')).length).toBeGreaterThan(0);
    expect((await cloud.receive('ProjectsWitnessDeadLetters')).map(({ Body }) => Body)).toEqual(['no hint']);

    const { unused, ungranted, grants } = await ledger();
    const theirs = unused.filter(
      ({ holder, resource }) => !ofOthers.test(holder) && !othersQueue.test(resource),
    );
    expect({ unused: theirs, ungranted }).toEqual({ unused: [], ungranted: [] });
    expect(grants.length).toBeGreaterThan(30);
  });

  it('each action was asked as AWS asks it, by the role that acts', async () => {
    const questions = readableQuestions(cloud.cloud.template, (await ledger()).questions);
    const asked = questions.filter((question) => !ofOthers.test(question));
    expect(asked).toMatchInlineSnapshot(`
      [
        "AuthoriserFunction logs:CreateLogStream AuthoriserLogs",
        "AuthoriserFunction logs:PutLogEvents AuthoriserLogs",
        "OpenapiFunction logs:CreateLogStream OpenapiLogs",
        "OpenapiFunction logs:PutLogEvents OpenapiLogs",
        "ProjectsApiFunction dynamodb:BatchGetItem ProjectsTable",
        "ProjectsApiFunction dynamodb:DeleteItem JournalTable",
        "ProjectsApiFunction dynamodb:GetItem JournalTable",
        "ProjectsApiFunction dynamodb:GetItem ProjectsTable",
        "ProjectsApiFunction dynamodb:PutItem JournalTable",
        "ProjectsApiFunction dynamodb:PutItem ProjectsTable",
        "ProjectsApiFunction dynamodb:Query JournalTable",
        "ProjectsApiFunction dynamodb:Query ProjectsTable",
        "ProjectsApiFunction dynamodb:Query ProjectsTable/index/county",
        "ProjectsApiFunction dynamodb:Query ProjectsTable/index/owner",
        "ProjectsApiFunction logs:CreateLogStream ProjectsApiLogs",
        "ProjectsApiFunction logs:PutLogEvents ProjectsApiLogs",
        "ProjectsWitnessFunction dynamodb:GetItem ProjectsTable",
        "ProjectsWitnessFunction dynamodb:PutItem ProjectsTable",
        "ProjectsWitnessFunction dynamodb:Query JournalTable",
        "ProjectsWitnessFunction logs:CreateLogStream ProjectsWitnessLogs",
        "ProjectsWitnessFunction logs:PutLogEvents ProjectsWitnessLogs",
        "ProjectsWitnessFunction sqs:DeleteMessage ProjectsWitnessQueue",
        "ProjectsWitnessFunction sqs:GetQueueAttributes ProjectsWitnessQueue",
        "ProjectsWitnessFunction sqs:ReceiveMessage ProjectsWitnessQueue",
        "RelayFunction dynamodb:DescribeStream JournalTable/stream",
        "RelayFunction dynamodb:GetRecords JournalTable/stream",
        "RelayFunction dynamodb:GetShardIterator JournalTable/stream",
        "RelayFunction dynamodb:ListStreams *",
        "RelayFunction dynamodb:Query JournalTable/index/recorded",
        "RelayFunction logs:CreateLogStream RelayLogs",
        "RelayFunction logs:PutLogEvents RelayLogs",
        "RelayFunction sqs:SendMessage ApprovalsRendezvousQueue",
        "RelayFunction sqs:SendMessage DepartmentsFeedQueue",
        "RelayFunction sqs:SendMessage FailuresQueue",
        "RelayFunction sqs:SendMessage LicencesIssuerQueue",
        "RelayFunction sqs:SendMessage ProjectsWitnessQueue",
        "apigateway.amazonaws.com lambda:InvokeFunction AuthoriserFunction",
        "apigateway.amazonaws.com lambda:InvokeFunction OpenapiFunction",
        "apigateway.amazonaws.com lambda:InvokeFunction ProjectsApiFunction",
        "events.amazonaws.com lambda:InvokeFunction ApprovalsStarterFunction",
        "events.amazonaws.com lambda:InvokeFunction DepartmentsSenderFunction",
        "events.amazonaws.com lambda:InvokeFunction MaterialsLapseFunction",
        "events.amazonaws.com lambda:InvokeFunction RelayFunction",
        "lambda.amazonaws.com sts:AssumeRole ApprovalsApiRole",
        "lambda.amazonaws.com sts:AssumeRole ApprovalsRendezvousRole",
        "lambda.amazonaws.com sts:AssumeRole ApprovalsStarterRole",
        "lambda.amazonaws.com sts:AssumeRole AuthoriserRole",
        "lambda.amazonaws.com sts:AssumeRole DepartmentsApiRole",
        "lambda.amazonaws.com sts:AssumeRole DepartmentsFeedRole",
        "lambda.amazonaws.com sts:AssumeRole DepartmentsSenderRole",
        "lambda.amazonaws.com sts:AssumeRole LicencesApiRole",
        "lambda.amazonaws.com sts:AssumeRole LicencesIssuerRole",
        "lambda.amazonaws.com sts:AssumeRole MaterialsApiRole",
        "lambda.amazonaws.com sts:AssumeRole MaterialsInspectorRole",
        "lambda.amazonaws.com sts:AssumeRole MaterialsLapseRole",
        "lambda.amazonaws.com sts:AssumeRole NoticesApiRole",
        "lambda.amazonaws.com sts:AssumeRole NoticesWriterRole",
        "lambda.amazonaws.com sts:AssumeRole OpenapiRole",
        "lambda.amazonaws.com sts:AssumeRole ProjectsApiRole",
        "lambda.amazonaws.com sts:AssumeRole ProjectsWitnessRole",
        "lambda.amazonaws.com sts:AssumeRole RelayRole",
        "states.amazonaws.com sts:AssumeRole StageApprovalRole",
      ]
    `);
  });
});

describe('a call with the key of another function', () => {
  it.each(foreignCalls)('$what is denied, and the question is named', async ({ asks, send }) => {
    const key = cloud.cloud.identities.ofFunction('AuthoriserFunction');
    const before = await cloud.itemCount();
    const [action, resource] = asks;
    await expect(
      send({ dynamo: cloud.dynamo(key), sqs: cloud.sqs(key), nameOf: cloud.nameOf }),
    ).rejects.toMatchObject({
      name: expect.stringMatching(/^AccessDenied/),
      message: expect.stringMatching(
        new RegExp(
          `assumed-role/.*AuthoriserRole.* is not authorized to perform: ${action} on resource: arn:aws:.*${resource}.* because no identity-based policy allows the ${action} action`,
        ),
      ),
    });
    expect(await cloud.itemCount()).toBe(before);
    const found = (await ledger()).ungranted.filter((one) => one.action === action);
    expect(found).toContainEqual(expect.objectContaining({ decision: 'no-allow' }));
  });

  it('writes events of projects and their persons alone as the routes of projects', async () => {
    expect(await writableOf(cloud, 'ProjectsApiFunction')).toEqual(['PROJECT#none', 'PERSON#none']);
  });

  it('reads no event as the relay, whose own the hints are', async () => {
    const dynamo = cloud.dynamo(cloud.cloud.identities.ofFunction('RelayFunction'));
    const Key = { PK: { S: 'PERSON#per' }, SK: { S: 'VAULT' } };
    await expect(
      dynamo.send(new GetItemCommand({ TableName: cloud.nameOf('JournalTable'), Key })),
    ).rejects.toThrow(/RelayRole.*dynamodb:GetItem on resource: .*JournalTable/);
  });

  it('reads the events but no person as the witness', async () => {
    const dynamo = cloud.dynamo(cloud.cloud.identities.ofFunction('ProjectsWitnessFunction'));
    const Key = { PK: { S: 'PERSON#per' }, SK: { S: 'VAULT' } };
    await expect(
      dynamo.send(new GetItemCommand({ TableName: cloud.nameOf('JournalTable'), Key })),
    ).rejects.toThrow(/ProjectsWitnessRole.*dynamodb:GetItem on resource: .*JournalTable/);
  });
});

describe('a request that is not signed as it should be', () => {
  const Key = { PK: { S: 'COUNTY' }, SK: { S: 'EVENT#0000000001' } };

  it.each([
    ['the secret of another', { secretAccessKey: 'not-the-secret' }, 'InvalidSignatureException'],
    ['a key that nobody has', { accessKeyId: 'ASIAAAAAAAAAAAAAAAAA' }, 'UnrecognizedClientException'],
    ['the token of another session', { sessionToken: 'not-the-token' }, 'UnrecognizedClientException'],
  ])('with %s is refused by DynamoDB and by SQS', async (_what, wrong, name) => {
    const key = { ...cloud.cloud.identities.ofFunction('ProjectsApiFunction'), ...wrong };
    const get = new GetItemCommand({ TableName: cloud.nameOf('JournalTable'), Key });
    await expect(cloud.dynamo(key).send(get)).rejects.toMatchObject({ name });
    const take = new ReceiveMessageCommand({ QueueUrl: cloud.nameOf('ProjectsWitnessQueue') });
    await expect(cloud.sqs(key).send(take)).rejects.toMatchObject({ name });
    expect(cloud.said('endpoint')).toContain(`dynamodb: ${name}`);
  });

  it.each(['DynamoDB_20120810.GetItem', 'AmazonSQS.ReceiveMessage'])(
    '%s without a signature is refused before anything is asked',
    async (target) => {
      const answer = await fetch(cloud.url, {
        method: 'POST',
        headers: { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.0' },
        body: '{}',
      });
      expect([answer.status, await answer.text()]).toEqual([
        400,
        expect.stringContaining('MissingAuthenticationTokenException'),
      ]);
    },
  );
});
