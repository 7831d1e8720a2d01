import type { SecretDefinition } from './read-secrets.ts';
import type { SecretsInput } from './secrets-input.ts';
import { SecretsError } from './secrets-error.ts';
import { current, type SecretVersion, type SecretVersions } from './secret-versions.ts';

export interface StoredSecret {
  readonly definition: SecretDefinition;
  readonly versions: SecretVersions;
  readonly createdAt: number;
  /** Milliseconds. */
  changedAt: number;
  accessedAt: number | undefined;
}

const seconds = (milliseconds: number): number => milliseconds / 1_000;

const whole = (milliseconds: number): number => Math.floor(milliseconds / 86_400_000) * 86_400;

const named = ({ definition: { arn, name } }: StoredSecret) => ({ ARN: arn, Name: name });

const missing = (what: string): SecretsError =>
  new SecretsError('ResourceNotFoundException', `Secrets Manager can't find the specified secret ${what}`);

const find = (
  { versions }: StoredSecret,
  { VersionId: id, VersionStage: stage }: SecretsInput<'GetSecretValue'>,
): SecretVersion => {
  const version = id === undefined ? versions.byStage(stage ?? current) : versions.byId(id);
  if (!version)
    throw missing(
      id === undefined ? `value for staging label: ${stage ?? current}` : `value for VersionId: ${id}`,
    );
  if (id !== undefined && stage !== undefined && !version.stages.has(stage))
    throw new SecretsError(
      'InvalidRequestException',
      'You provided a VersionStage that is not associated to the provided VersionId.',
    );
  return version;
};

/** The actions on one secret, in the words of the JSON protocol. Each answers the body of a 200. */
export const secretsActions = {
  GetSecretValue(secret: StoredSecret, input: SecretsInput<'GetSecretValue'>, now: number) {
    const version = find(secret, input);
    secret.accessedAt = now;
    return {
      ...named(secret),
      VersionId: version.id,
      ...version.content,
      VersionStages: [...version.stages],
      CreatedDate: seconds(version.createdAt),
    };
  },
  PutSecretValue(secret: StoredSecret, input: SecretsInput<'PutSecretValue'>, now: number) {
    const { ClientRequestToken: id, SecretString, SecretBinary, VersionStages } = input;
    const content = SecretString === undefined ? { SecretBinary } : { SecretString };
    const isNew = secret.versions.byId(id) === undefined;
    const version = secret.versions.put(
      id,
      Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)),
      VersionStages,
      now,
    );
    if (isNew) secret.changedAt = now;
    return { ...named(secret), VersionId: version.id, VersionStages: [...version.stages] };
  },
  DescribeSecret(secret: StoredSecret) {
    const { definition, versions, createdAt, changedAt, accessedAt } = secret;
    const labelled = versions.all().filter(({ stages }) => stages.size > 0);
    return {
      ...named(secret),
      ...(definition.description !== undefined && { Description: definition.description }),
      ...(definition.tags !== undefined && { Tags: definition.tags }),
      CreatedDate: seconds(createdAt),
      LastChangedDate: seconds(changedAt),
      ...(accessedAt !== undefined && { LastAccessedDate: whole(accessedAt) }),
      VersionIdsToStages: Object.fromEntries(labelled.map(({ id, stages }) => [id, [...stages]])),
    };
  },
  UpdateSecretVersionStage(
    secret: StoredSecret,
    input: SecretsInput<'UpdateSecretVersionStage'>,
    now: number,
  ) {
    const { VersionStage: stage, MoveToVersionId: to, RemoveFromVersionId: from } = input;
    const at = secret.versions.stageAt(stage);
    for (const id of [to, from])
      if (id !== undefined && secret.versions.byId(id) === undefined) throw missing(`version: ${id}`);
    if (at !== from && !(from === undefined && at === to))
      throw new SecretsError(
        'InvalidParameterException',
        at === undefined
          ? `The staging label ${stage} is not attached to the version ${from ?? ''}.`
          : `The parameter RemoveFromVersionId must name ${at}, to which the staging label ${stage} is attached.`,
      );
    if (to === undefined && stage === current)
      throw new SecretsError('InvalidParameterException', `You can't remove ${current}, only move it.`);
    if (to === undefined) secret.versions.remove(stage);
    else secret.versions.move(stage, to);
    secret.changedAt = now;
    return named(secret);
  },
};
