import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

let client: DynamoDBClient | undefined;

const create = (): DynamoDBClient => {
  const made = new DynamoDBClient({
    retryMode: 'standard',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
  });
  // it prepares every request and answer for a log that nobody keeps: a twentieth of a call's work
  made.middlewareStack.remove('loggerMiddleware');
  return made;
};

/** The process's one DynamoDB client: standard retries, kept connections, an answer within three seconds or a retry. */
export const dynamoClient = (): DynamoDBClient => (client ??= create());
