import { TransactWriteItemsCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createCommit } from '../../../shared/journal/commit.ts';
import { readFailure } from '../../../shared/journal/read-failure.ts';

/** Takes a transaction without an answer for one that had no effect. */
export const commitForgettingLostAnswers: typeof createCommit = (ports) => {
  const client: DynamoDBClient = Object.create(ports.client);
  Object.defineProperty(client, 'send', {
    value: async (request: Parameters<DynamoDBClient['send']>[0]) => {
      try {
        return await ports.client.send(request);
      } catch (error) {
        const isLost = request instanceof TransactWriteItemsCommand && readFailure(error) === 'unknown';
        throw isLost ? Object.assign(new Error('throttled'), { name: 'ThrottlingException' }) : error;
      }
    },
  });
  return createCommit({ ...ports, client });
};
