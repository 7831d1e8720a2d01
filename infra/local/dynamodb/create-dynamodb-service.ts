import type { Cloud } from '../cloud.ts';
import type { AwsAnswer, AwsRequest, AwsService } from '../endpoint/aws-service.ts';
import { asRecord, isRecord } from '../template/as-record.ts';
import { accessOf, type Tables, tablesOf } from './access-of.ts';
import { type Consumed, isWrite, readCapacity, refusedWrites } from './consumed-capacity.ts';
import { createStreams, type StreamFeeds } from './create-streams.ts';
import { conflictOf, dynamoAnswer, dynamoError } from './dynamodb-error.ts';
import { knownOperations, legacyParameters } from './known-operations.ts';
import { readTables } from './read-tables.ts';
import { repeatedItem } from './repeated-item.ts';
import type { Engine } from './start-engine.ts';
import { createTables } from './create-tables.ts';

type Json = Readonly<Record<string, unknown>>;

export interface DynamoService extends AwsService {
  readonly streams: StreamFeeds;
  /** Creates the template's tables. Once, before the first request. */
  open(): Promise<void>;
  /** Creates the tables that the template in force has more; the others keep their items. */
  update(): Promise<void>;
}

const prefix = 'DynamoDB_20120810.';

const parse = (body: Buffer): Json | undefined => {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const operationOf = (request: Omit<AwsRequest, 'principal'>): string =>
  (request.headers['x-amz-target'] ?? '').replace(prefix, '');

/** The request as it was sent, asking what it costs besides. */
const metered = (request: Json, sent: string): string =>
  sent.startsWith('{"') && !('ReturnConsumedCapacity' in request)
    ? `{"ReturnConsumedCapacity":"INDEXES",${sent.slice(1)}`
    : JSON.stringify({ ...request, ReturnConsumedCapacity: 'INDEXES' });

/** The template's tables in DynamoDB Local, behind IAM, the meter and the one clock. */
export const createDynamoService = (cloud: Cloud, engine: Engine): DynamoService => {
  let definitions = readTables(cloud.template);
  let byName = new Map(definitions.map((table) => [table.name, table]));
  const tables: Tables = {
    get byName() {
      return byName;
    },
    arnOf: (name) =>
      byName.get(name)?.arn ??
      `arn:${cloud.partition}:dynamodb:${cloud.region}:${cloud.account}:table/${name}`,
  };
  const streams = createStreams(cloud, engine, definitions);

  const meter = (operation: string, consumed: readonly Consumed[]): void => {
    for (const { table, units } of consumed)
      cloud.usage.add({
        service: 'dynamodb',
        line: isWrite(operation) ? 'write-units' : 'read-units',
        amount: units,
        subject: byName.get(table)?.logicalId ?? table,
      });
  };

  const refuse = (
    operation: string,
    request: Json,
    principal: AwsRequest['principal'],
  ): AwsAnswer | undefined => {
    if (!knownOperations.has(operation) && !(operation === 'Scan' && principal.kind === 'operator')) {
      cloud.log.write('dynamodb', `the local cloud does not do ${operation}`);
      return dynamoError(400, 'UnknownOperationException', `the local cloud does not do ${operation}`);
    }
    const old = legacyParameters.find((name) => name in request);
    if (old !== undefined)
      return dynamoError(
        400,
        'ValidationException',
        `the local cloud does not do the legacy parameter ${old}`,
      );
    for (const { action, resource, context } of accessOf(operation, request, tables)) {
      const decision = cloud.authorise({ principal, action, resource, context });
      if (!decision.allowed) return dynamoError(400, 'AccessDeniedException', decision.message);
    }
    if (operation === 'TransactWriteItems' && repeatedItem(request, byName) !== undefined)
      return dynamoError(
        400,
        'ValidationException',
        'Transaction request cannot include multiple operations on one item',
      );
    return undefined;
  };

  const forward = async (operation: string, request: Json, sent: string): Promise<AwsAnswer> => {
    const asked = request['ReturnConsumedCapacity'];
    const { status, text } = await engine.send(`${prefix}${operation}`, metered(request, sent));
    const found = asRecord(JSON.parse(text === '' ? '{}' : text));
    if (status !== 200) {
      const refused = /ConditionalCheckFailed|TransactionCanceled/.test(String(found['__type']));
      if (refused && isWrite(operation)) meter(operation, refusedWrites(operation, request));
      return dynamoAnswer(status, text);
    }
    const { answer, consumed } = readCapacity(operation, found, asked);
    meter(operation, consumed);
    return dynamoAnswer(status, JSON.stringify(answer));
  };

  return {
    name: 'dynamodb',
    streams,
    actionOf: operationOf,
    async open() {
      await createTables(engine, definitions);
    },
    async handle({ principal, ...http }) {
      const operation = operationOf(http);
      const request = parse(http.body);
      if (!request) return dynamoError(400, 'SerializationException', 'the body is not a JSON object');
      const refusal = refuse(operation, request, principal);
      if (refusal) return refusal;
      try {
        return await forward(operation, request, http.body.toString('utf8'));
      } finally {
        if (isWrite(operation)) streams.written(tablesOf(operation, request));
      }
    },
    async update() {
      const standing = new Set(byName.keys());
      definitions = readTables(cloud.template);
      byName = new Map(definitions.map((table) => [table.name, table]));
      const added = definitions.filter(({ name }) => !standing.has(name));
      await createTables(engine, added);
      streams.add(added);
    },
    conflict: (http) => conflictOf(operationOf(http), parse(http.body) ?? {}),
    refusal: dynamoError,
    async reset() {
      await createTables(engine, definitions);
      streams.reset();
    },
    close: () => engine.close(),
  };
};
