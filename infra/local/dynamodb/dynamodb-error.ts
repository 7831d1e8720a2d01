import { crc32 } from 'node:zlib';
import type { AwsAnswer } from '../endpoint/aws-service.ts';

const coral = new Set([
  'AccessDeniedException',
  'IncompleteSignatureException',
  'InternalFailure',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
  'SerializationException',
  'ThrottlingException',
  'UnknownOperationException',
  'UnrecognizedClientException',
]);

const prefixOf = (code: string): string => {
  if (code === 'ValidationException') return 'com.amazon.coral.validate';
  return coral.has(code) ? 'com.amazon.coral.service' : 'com.amazonaws.dynamodb.v20120810';
};

export const dynamoAnswer = (status: number, text: string): AwsAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-crc32': String(crc32(text)) },
  body: text,
});

export const dynamoError = (
  status: number,
  code: string,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): AwsAnswer =>
  dynamoAnswer(status, JSON.stringify({ __type: `${prefixOf(code)}#${code}`, message, ...more }));

/** As DynamoDB answers when another request holds the items: every item of the transaction has lost. */
export const conflictOf = (operation: string, request: Readonly<Record<string, unknown>>): AwsAnswer => {
  const items = [request['TransactItems'] ?? []].flat();
  if (!operation.startsWith('Transact'))
    return dynamoError(400, 'TransactionConflictException', 'Transaction is ongoing for the item');
  const codes = items.map(() => 'TransactionConflict').join(', ');
  return dynamoError(
    400,
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    {
      CancellationReasons: items.map(() => ({
        Code: 'TransactionConflict',
        Message: 'Transaction is ongoing for the item',
      })),
    },
  );
};
