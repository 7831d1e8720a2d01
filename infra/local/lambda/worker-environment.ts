import type { Credentials } from '../iam/identities.ts';
import type { FunctionDefinition } from './read-functions.ts';

export interface EnvironmentParts {
  readonly fn: FunctionDefinition;
  readonly region: string;
  readonly endpoint: string;
  readonly credentials: Credentials;
  readonly logStream: string;
  /** Replaces variables that the function's template names, never adds one. */
  readonly overrides: Readonly<Record<string, string>>;
}

// the SDK takes the host of a queue URL as its endpoint, whatever AWS_ENDPOINT_URL says
const queueUrl = /https:\/\/sqs\.[^/]+\/(\d{12})\//g;

/** The whole environment of a worker: what Lambda sets, what the template says, nothing of this machine. */
export const workerEnvironment = (parts: EnvironmentParts): Record<string, string> => {
  const { fn, region, endpoint, credentials, logStream, overrides } = parts;
  const replaced = Object.entries(overrides).filter(([name]) => Object.hasOwn(fn.environment, name));
  const given = Object.entries({ ...fn.environment, ...Object.fromEntries(replaced) });
  return {
    ...Object.fromEntries(given.map(([name, value]) => [name, value.replace(queueUrl, `${endpoint}/$1/`)])),
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_LAMBDA_FUNCTION_NAME: fn.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memory),
    AWS_LAMBDA_LOG_GROUP_NAME: fn.logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: logStream,
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_EXECUTION_ENV: `AWS_Lambda_${fn.runtime}`,
    LAMBDA_TASK_ROOT: fn.folder,
    _HANDLER: fn.handler,
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
  };
};
