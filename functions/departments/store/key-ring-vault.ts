import {
  PutSecretValueCommand,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import type { ReadKeyRing } from '../../../shared/webhooks/key-ring-source.ts';
import type { KeyRing } from '../../../shared/webhooks/key-ring.ts';

/** Label of a ring that is written and does not count yet. */
const added = 'ADDED';
const current = 'AWSCURRENT';

/** The secret `department-keys`. What counts is the version labelled AWSCURRENT. */
export interface KeyRingVault {
  readonly read: ReadKeyRing;
  /** Writes a ring that does not count yet; answers its version. */
  add(ring: KeyRing): Promise<string>;
  /** Lets one version count instead of another; false when that other does not count any more. */
  makeCurrent(versionId: string, insteadOf: string): Promise<boolean>;
}

const labelMoved = ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'];

/** @param secretId ARN of the secret */
export const createKeyRingVault = (
  client: SecretsManagerClient,
  secretId: string,
  read: ReadKeyRing,
): KeyRingVault => ({
  read,
  add: async (ring) => {
    const { VersionId = '' } = await client.send(
      new PutSecretValueCommand({
        SecretId: secretId,
        SecretString: JSON.stringify(ring),
        VersionStages: [added],
      }),
    );
    return VersionId;
  },
  makeCurrent: async (versionId, insteadOf) => {
    try {
      await client.send(
        new UpdateSecretVersionStageCommand({
          SecretId: secretId,
          VersionStage: current,
          MoveToVersionId: versionId,
          RemoveFromVersionId: insteadOf,
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof Error && labelMoved.includes(error.name)) return false;
      throw error;
    }
  },
});
