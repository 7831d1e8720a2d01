import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type KeyRing, keyRing } from './key-ring.ts';

/** The ring as it lies in the secret, and which version of the secret that is. */
export interface StoredKeyRing {
  readonly ring: KeyRing;
  readonly versionId: string;
}

export type ReadKeyRing = () => Promise<StoredKeyRing>;

/**
 * Reads the current ring. The client is made at the first call.
 * @param secretId ARN of the secret
 */
export const createKeyRingSource = (secretId: string): ReadKeyRing => {
  let client: SecretsManagerClient | undefined;
  return async () => {
    client ??= new SecretsManagerClient({ retryMode: 'standard', maxAttempts: 3 });
    const { SecretString = '', VersionId = '' } = await client.send(
      new GetSecretValueCommand({ SecretId: secretId }),
    );
    return { ring: keyRing.parse(JSON.parse(SecretString)), versionId: VersionId };
  };
};
