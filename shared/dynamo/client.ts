import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SigningHash } from './signing-hash.ts';

let client: DynamoDBClient | undefined;

const create = (): DynamoDBClient => {
  const made = new DynamoDBClient({
    retryMode: 'standard',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
    // resolved once for each kind of command, not for each call
    cacheMiddleware: true,
    accountIdEndpointMode: 'disabled',
    sha256: SigningHash,
  });
  // each prepares every request for a reader that there is not: together a sixth of a call's work
  made.middlewareStack.remove('loggerMiddleware');
  made.middlewareStack.remove('getUserAgentMiddleware');
  // one signer, which asks for the credentials each time: the client would make one for each call
  const { config } = made;
  const makeSigner = config.signer;
  let signer: ReturnType<typeof makeSigner> | undefined;
  config.signer = (scheme) => (signer ??= makeSigner(scheme));
  return made;
};

/** The process's one DynamoDB client: standard retries, kept connections, an answer within three seconds or a retry. */
export const dynamoClient = (): DynamoDBClient => (client ??= create());
