import { asRecord, isRecord } from '../template/as-record.ts';
import type { AccessContext } from '../iam/wildcard.ts';
import { attributesOf, keyText, queriedKey } from './expression-names.ts';
import type { TableDefinition } from './read-tables.ts';

type Request = Readonly<Record<string, unknown>>;

/** What IAM is asked for one part of a request. */
export interface TableAccess {
  readonly action: string;
  readonly resource: string;
  readonly context: AccessContext;
}

export interface Tables {
  readonly byName: ReadonlyMap<string, TableDefinition>;
  /** ARN of a table by name, also of one that the template does not have. */
  readonly arnOf: (name: string) => string;
}

const defined = (texts: readonly (string | undefined)[]): readonly string[] =>
  texts.filter((text) => text !== undefined);

const selectOf = (request: Request): string => {
  if (typeof request['Select'] === 'string') return request['Select'];
  if (request['ProjectionExpression'] !== undefined) return 'SPECIFIC_ATTRIBUTES';
  return request['IndexName'] === undefined ? 'ALL_ATTRIBUTES' : 'ALL_PROJECTED_ATTRIBUTES';
};

const reads = new Set(['GetItem', 'Query', 'BatchGetItem']);

const single = (operation: string, request: Request, tables: Tables, enclosing?: string): TableAccess => {
  const name = String(request['TableName']);
  const table = tables.byName.get(name);
  const index = typeof request['IndexName'] === 'string' ? request['IndexName'] : undefined;
  const key = asRecord(request['Key'] ?? request['Item']);
  const partitionKey = index === undefined ? table?.partitionKey : table?.indexKeys.get(index);
  const leading =
    operation === 'Query' ? queriedKey(request, partitionKey ?? '') : keyText(key[partitionKey ?? '']);
  return {
    action: `dynamodb:${operation}`,
    resource: `${tables.arnOf(name)}${index === undefined ? '' : `/index/${index}`}`,
    context: {
      'dynamodb:leadingkeys': defined([leading]),
      'dynamodb:attributes': attributesOf(request),
      ...(reads.has(operation) && { 'dynamodb:select': selectOf(request) }),
      ...(typeof request['ReturnValues'] === 'string' && {
        'dynamodb:returnvalues': request['ReturnValues'],
      }),
      ...(enclosing && { 'dynamodb:enclosingoperation': enclosing }),
    },
  };
};

const transactional: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

const ofTransaction = (operation: string, request: Request, tables: Tables): readonly TableAccess[] =>
  [request['TransactItems'] ?? []]
    .flat()
    .flatMap((item) => Object.entries(asRecord(item)))
    .map(([kind, part]) => single(transactional[kind] ?? kind, asRecord(part), tables, operation));

const keysOfBatch = (part: unknown): readonly Request[] =>
  Array.isArray(part)
    ? part.flatMap((write) =>
        Object.values(asRecord(write)).map((put) => asRecord(asRecord(put)['Item'] ?? asRecord(put)['Key'])),
      )
    : [asRecord(part)['Keys'] ?? []].flat().filter(isRecord);

const ofBatch = (operation: string, request: Request, tables: Tables): readonly TableAccess[] =>
  Object.entries(asRecord(request['RequestItems'])).map(([name, part]) => {
    const keys = keysOfBatch(part);
    const partitionKey = tables.byName.get(name)?.partitionKey ?? '';
    return {
      action: `dynamodb:${operation}`,
      resource: tables.arnOf(name),
      context: {
        'dynamodb:leadingkeys': defined(keys.map((key) => keyText(key[partitionKey]))),
        'dynamodb:attributes': [
          ...new Set([...keys.flatMap((key) => Object.keys(key)), ...attributesOf(asRecord(part))]),
        ],
        ...(reads.has(operation) && { 'dynamodb:select': selectOf(asRecord(part)) }),
      },
    };
  });

/** The questions that AWS asks IAM for a request: one per item of a transaction, one per table of a batch. */
export const accessOf = (operation: string, request: Request, tables: Tables): readonly TableAccess[] => {
  if (operation.startsWith('Transact')) return ofTransaction(operation, request, tables);
  if (operation.startsWith('Batch')) return ofBatch(operation, request, tables);
  return [single(operation, request, tables)];
};

/** Names of the tables that a request touches. */
export const tablesOf = (operation: string, request: Request): readonly string[] => {
  if (operation.startsWith('Batch')) return Object.keys(asRecord(request['RequestItems']));
  if (!operation.startsWith('Transact')) return [String(request['TableName'])];
  const parts = [request['TransactItems'] ?? []].flat().flatMap((item) => Object.values(asRecord(item)));
  return [...new Set(parts.map((part) => String(asRecord(part)['TableName'])))];
};
