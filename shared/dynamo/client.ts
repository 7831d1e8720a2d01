import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

let client: DynamoDBClient | undefined;

/** The process's one DynamoDB client: standard retries, kept connections, an answer within three seconds or a retry. */
export const dynamoClient = (): DynamoDBClient =>
  (client ??= new DynamoDBClient({
    retryMode: 'standard',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
  }));
