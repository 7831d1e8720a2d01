import {
  aFunction,
  aPermission,
  aQueue,
  get,
  polling,
  ref,
  type Resources,
  type Statement,
} from '../local/compute/template-builder.ts';
import { relayRoutes } from '../../../functions/journal/routes.ts';

const aTable = (stream: boolean) => ({
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['PK', 'SK'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: 'PK', KeyType: 'HASH' },
      { AttributeName: 'SK', KeyType: 'RANGE' },
    ],
    ...(stream && { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }),
  },
});

const environment = {
  Timeout: 20,
  Environment: { Variables: { JOURNAL_TABLE: ref('Journal'), WORK_TABLE: ref('Work') } },
};

const allow = (actions: readonly string[], id: string): Statement => ({
  Action: actions.map((action) => `dynamodb:${action}`),
  Resource: get(id),
});

const streaming: Statement[] = [
  {
    Action: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    Resource: get('Journal', 'StreamArn'),
  },
  { Action: 'dynamodb:ListStreams', Resource: '*' },
  { Action: 'sqs:SendMessage', Resource: [get('Hints'), get('Unheard')] },
];

const aMapping = (id: string, source: unknown, properties: object = {}) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    FunctionName: ref(id),
    EventSourceArn: source,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ...properties,
  },
});

const events = { eventName: ['INSERT'], dynamodb: { Keys: { SK: { S: [{ prefix: 'EVENT#' }] } } } };

/** Every queue of the relay: one context listens here, the others are left out. */
const hintQueues = Object.fromEntries(
  relayRoutes.map(({ queue }) => [queue, ref(queue === 'PROJECTS_WITNESS_QUEUE_URL' ? 'Hints' : 'Unheard')]),
);

const uri = {
  'Fn::Sub': [
    'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${arn}/invocations',
    { arn: get('Writer') },
  ],
};

/** A journal, a context that writes to it over HTTP, the relay, and a consumer. */
export const journalTemplate: Resources = {
  Journal: aTable(true),
  Work: aTable(false),
  Hints: aQueue('hints.fifo', { FifoQueue: true, VisibilityTimeout: 60 }),
  /** Of contexts that this template leaves out. */
  Unheard: aQueue('unheard.fifo', { FifoQueue: true }),
  ...aFunction('Writer', 'writer', environment, [
    allow(['Query', 'PutItem'], 'Journal'),
    allow(['PutItem'], 'Work'),
  ]),
  ...aFunction(
    'Relay',
    'relay',
    { Environment: { Variables: { ...hintQueues, JOURNAL_TABLE: ref('Journal') } } },
    streaming,
  ),
  ...aFunction('Follower', 'follower', environment, [
    allow(['Query'], 'Journal'),
    allow(['GetItem', 'PutItem', 'UpdateItem'], 'Work'),
    polling('Hints'),
  ]),
  RelayMapping: aMapping('Relay', get('Journal', 'StreamArn'), {
    StartingPosition: 'TRIM_HORIZON',
    BatchSize: 100,
    BisectBatchOnFunctionError: true,
    FilterCriteria: { Filters: [{ Pattern: JSON.stringify(events) }] },
  }),
  FollowerMapping: aMapping('Follower', get('Hints'), { ScalingConfig: { MaximumConcurrency: 2 } }),
  Rest: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: {
      Body: {
        openapi: '3.0.1',
        info: { title: 'journal', version: '1' },
        paths: {
          '/notes': {
            post: { 'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri } },
          },
        },
      },
    },
  },
  Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: ref('Rest'), StageName: 'v1' } },
  WriterPermission: aPermission('Writer', 'apigateway', {
    'Fn::Sub': 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Rest}/v1/*/*',
  }),
};
