import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type KeyRing, keyRing } from './key-ring.ts';

/** The ring as it lies in the secret, and which version of the secret that is. */
export interface StoredKeyRing {
  readonly ring: KeyRing;
  readonly versionId: string;
}

export type ReadKeyRing = () => Promise<StoredKeyRing>;

/**
 * Reads the current ring. The client of Secrets Manager is loaded at the first call: a cold start that verifies nothing
 * does not pay for it.
 * @param secretId ARN of the secret
 */
export const createKeyRingSource = (secretId: string): ReadKeyRing => {
  let client: SecretsManagerClient | undefined;
  return async () => {
    const { GetSecretValueCommand, SecretsManagerClient: Client } =
      await import('@aws-sdk/client-secrets-manager');
    client ??= new Client({ retryMode: 'standard', maxAttempts: 3 });
    const { SecretString = '', VersionId = '' } = await client.send(
      new GetSecretValueCommand({ SecretId: secretId }),
    );
    return { ring: keyRing.parse(JSON.parse(SecretString)), versionId: VersionId };
  };
};
