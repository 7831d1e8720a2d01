import { QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createCommit } from '../../../shared/journal/commit.ts';

/** Reads the last event once per command and keeps that number for all its tries. */
export const commitWithoutRenumbering: typeof createCommit = (ports) => (command) => {
  let first: Promise<unknown> | undefined;
  const client: DynamoDBClient = Object.create(ports.client);
  Object.defineProperty(client, 'send', {
    value: (request: Parameters<DynamoDBClient['send']>[0]) =>
      request instanceof QueryCommand ? (first ??= ports.client.send(request)) : ports.client.send(request),
  });
  return createCommit({ ...ports, client })(command);
};
