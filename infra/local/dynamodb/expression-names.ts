import { keepMade } from '../keep-made.ts';
import { asRecord } from '../template/as-record.ts';

type Request = Readonly<Record<string, unknown>>;

const words = new Set(['SET', 'REMOVE', 'ADD', 'DELETE', 'AND', 'OR', 'NOT', 'BETWEEN', 'IN']);

const resolveName = (token: string, request: Request): string => {
  const name = token.startsWith('#') ? asRecord(request['ExpressionAttributeNames'])[token] : token;
  return typeof name === 'string' ? name : token;
};

/** A program's expressions are few texts, asked again and again. */
const tokensOf = keepMade(1_000, (expression: string): readonly string[] =>
  [...expression.matchAll(/(?<![:.\w#-])(#?[A-Za-z_][\w-]*)(?!\w*\s*\()/g)]
    .map(([, token]) => token ?? '')
    .filter((token) => !words.has(token.toUpperCase())),
);

/** Top-level attributes that an expression names. */
const namesIn = (expression: unknown, request: Request): readonly string[] =>
  typeof expression === 'string' ? tokensOf(expression).map((token) => resolveName(token, request)) : [];

const expressions = [
  'ProjectionExpression',
  'ConditionExpression',
  'UpdateExpression',
  'KeyConditionExpression',
  'FilterExpression',
];

/** Attributes that a request names anywhere: `dynamodb:Attributes`. */
export const attributesOf = (request: Request): readonly string[] => [
  ...new Set([
    ...Object.keys(asRecord(request['Key'])),
    ...Object.keys(asRecord(request['Item'])),
    ...expressions.flatMap((name) => namesIn(request[name], request)),
  ]),
];

/** The text of a key value, whatever its type. */
export const keyText = (value: unknown): string | undefined => {
  const [text] = Object.values(asRecord(value));
  return typeof text === 'string' ? text : undefined;
};

/** The value that a KeyConditionExpression wants of the partition key. */
export const queriedKey = (request: Request, partitionKey: string): string | undefined => {
  const expression = request['KeyConditionExpression'];
  if (typeof expression !== 'string') return undefined;
  for (const [, token = '', value = ''] of expression.matchAll(/(#?[A-Za-z_][\w.-]*)\s*=\s*(:\w+)/g))
    if (resolveName(token, request) === partitionKey)
      return keyText(asRecord(request['ExpressionAttributeValues'])[value]);
  return undefined;
};
