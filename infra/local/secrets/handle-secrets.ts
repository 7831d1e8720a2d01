import type { z } from 'zod';
import type { Cloud } from '../cloud.ts';
import type { AwsRequest } from '../endpoint/aws-service.ts';
import { current } from './secret-versions.ts';
import { secretsActions, type StoredSecret } from './secrets-actions.ts';
import { SecretsError } from './secrets-error.ts';
import { isSecretsAction, type SecretsAction, type SecretsInput, secretsInput } from './secrets-input.ts';

/** What the service is built from. */
export type SecretsCloud = Pick<
  Cloud,
  'template' | 'clock' | 'authorise' | 'usage' | 'partition' | 'region' | 'account'
>;

const parse = <T>(schema: z.ZodType<T>, body: Buffer): T => {
  let json: unknown;
  try {
    json = JSON.parse(body.toString('utf8'));
  } catch {
    throw new SecretsError('SerializationException', 'the body is not JSON');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw new SecretsError(
      'InvalidParameterException',
      `${issue.keys.join(', ')} is not built in the local cloud`,
    );
  throw new SecretsError(
    'InvalidParameterException',
    `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`,
  );
};

const dispatch = (action: SecretsAction, secret: StoredSecret, body: Buffer, now: number): object => {
  switch (action) {
    case 'GetSecretValue':
      return secretsActions.GetSecretValue(secret, parse(secretsInput.GetSecretValue, body), now);
    case 'PutSecretValue':
      return secretsActions.PutSecretValue(secret, parse(secretsInput.PutSecretValue, body), now);
    case 'DescribeSecret':
      return secretsActions.DescribeSecret(secret);
    case 'UpdateSecretVersionStage':
      return secretsActions.UpdateSecretVersionStage(
        secret,
        parse(secretsInput.UpdateSecretVersionStage, body),
        now,
      );
  }
};

/** Condition keys of a request, as Secrets Manager gives them. */
const contextOf = (action: SecretsAction, input: SecretsInput<SecretsAction>): Record<string, string> => {
  if (action !== 'GetSecretValue') return { 'secretsmanager:secretid': input.SecretId };
  const id = 'VersionId' in input ? input.VersionId : undefined;
  const stage = 'VersionStage' in input ? input.VersionStage : undefined;
  return {
    'secretsmanager:secretid': input.SecretId,
    ...(id !== undefined && { 'secretsmanager:versionid': id }),
    'secretsmanager:versionstage': stage ?? current,
  };
};

/** Answers the body of a 200, or throws SecretsError. */
export const handleSecrets =
  (cloud: SecretsCloud, find: (secretId: string) => StoredSecret | undefined) =>
  (request: AwsRequest, action: string): object => {
    if (!isSecretsAction(action))
      throw new SecretsError(
        'UnknownOperationException',
        `Secrets Manager ${action} is not built in the local cloud`,
      );
    const input = parse<SecretsInput<SecretsAction>>(secretsInput[action], request.body);
    const secret = find(input.SecretId);
    const { partition, region, account } = cloud;
    const decision = cloud.authorise({
      principal: request.principal,
      action: `secretsmanager:${action}`,
      resource:
        secret?.definition.arn ??
        (input.SecretId.startsWith('arn:')
          ? input.SecretId
          : `arn:${partition}:secretsmanager:${region}:${account}:secret:${input.SecretId}`),
      context: contextOf(action, input),
    });
    if (!decision.allowed) throw new SecretsError('AccessDeniedException', decision.message);
    if (!secret)
      throw new SecretsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    cloud.usage.add({
      service: 'secretsmanager',
      line: 'requests',
      amount: 1,
      subject: secret.definition.logicalId,
    });
    return dispatch(action, secret, request.body, cloud.clock.now());
  };
