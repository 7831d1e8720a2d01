import {
  BatchGetItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

export interface ForeignCall {
  readonly what: string;
  /** What IAM is asked, and for what: the end of the resource's ARN. */
  readonly asks: readonly [action: string, resource: string];
  readonly send: (clients: Clients) => Promise<unknown>;
}

export interface Clients {
  readonly dynamo: DynamoDBClient;
  readonly sqs: SQSClient;
  readonly nameOf: (id: string) => string;
}

const Key = { PK: { S: 'PROJECT#prj' }, SK: { S: 'PROJECT' } };
const UpdateExpression = 'SET #a = PK';
const ExpressionAttributeNames = { '#a': 'a' };
const byKey = (name: string) => ({
  KeyConditionExpression: `${name} = :key`,
  ExpressionAttributeValues: { ':key': { S: 'COUNTY' } },
});

const inTransaction = (action: string, item: (TableName: string) => TransactWriteItem): ForeignCall => ({
  what: `a transaction with a ${action}`,
  asks: [`dynamodb:${action}`, 'ProjectsTable'],
  send: ({ dynamo, nameOf }) =>
    dynamo.send(new TransactWriteItemsCommand({ TransactItems: [item(nameOf('ProjectsTable'))] })),
});

const onTable = (
  action: string,
  send: (dynamo: DynamoDBClient, TableName: string) => Promise<unknown>,
  resource = 'ProjectsTable',
): ForeignCall => ({
  what: `${action} on ${resource}`,
  asks: [`dynamodb:${action}`, resource],
  send: ({ dynamo, nameOf }) => send(dynamo, nameOf('ProjectsTable')),
});

const onQueue = (
  what: string,
  action: string,
  send: (sqs: SQSClient, QueueUrl: string) => Promise<unknown>,
): ForeignCall => ({
  what,
  asks: [`sqs:${action}`, 'ProjectsWitnessQueue'],
  send: ({ sqs, nameOf }) => send(sqs, nameOf('ProjectsWitnessQueue')),
});

const fifo = { MessageGroupId: 'g', MessageDeduplicationId: 'd' };

/** Calls that one function's role may make and another's may not, with the question that AWS asks for each. */
export const foreignCalls: readonly ForeignCall[] = [
  inTransaction('PutItem', (TableName) => ({ Put: { TableName, Item: Key } })),
  inTransaction('UpdateItem', (TableName) => ({
    Update: { TableName, Key, UpdateExpression, ExpressionAttributeNames },
  })),
  inTransaction('DeleteItem', (TableName) => ({ Delete: { TableName, Key } })),
  inTransaction('ConditionCheckItem', (TableName) => ({
    ConditionCheck: { TableName, Key, ConditionExpression: 'attribute_exists(PK)' },
  })),
  onTable('GetItem', (dynamo, TableName) => dynamo.send(new GetItemCommand({ TableName, Key }))),
  onTable('PutItem', (dynamo, TableName) => dynamo.send(new PutItemCommand({ TableName, Item: Key }))),
  onTable('DeleteItem', (dynamo, TableName) => dynamo.send(new DeleteItemCommand({ TableName, Key }))),
  onTable('UpdateItem', (dynamo, TableName) =>
    dynamo.send(new UpdateItemCommand({ TableName, Key, UpdateExpression, ExpressionAttributeNames })),
  ),
  onTable('BatchGetItem', (dynamo, TableName) =>
    dynamo.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [Key] } } })),
  ),
  onTable('Query', (dynamo, TableName) => dynamo.send(new QueryCommand({ TableName, ...byKey('PK') }))),
  onTable(
    'Query',
    (dynamo, TableName) =>
      dynamo.send(new QueryCommand({ TableName, IndexName: 'county', ...byKey('countyKey') })),
    'ProjectsTable-[A-Z0-9]+/index/county',
  ),
  onQueue('SendMessage', 'SendMessage', (sqs, QueueUrl) =>
    sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{}', ...fifo })),
  ),
  onQueue('SendMessageBatch', 'SendMessage', (sqs, QueueUrl) =>
    sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'a', MessageBody: '{}', ...fifo }] })),
  ),
  onQueue('ReceiveMessage', 'ReceiveMessage', (sqs, QueueUrl) =>
    sqs.send(new ReceiveMessageCommand({ QueueUrl })),
  ),
  onQueue('DeleteMessage', 'DeleteMessage', (sqs, QueueUrl) =>
    sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: 'none' })),
  ),
];
