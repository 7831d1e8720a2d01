import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** The key from which every organisation's keys follow. */
export type ReadMasterKey = () => Promise<string>;

const shortest = 32;

/** @param secretId ARN of the secret @throws Error when the secret holds no key */
export const createMasterKeySource =
  (client: SecretsManagerClient, secretId: string): ReadMasterKey =>
  async () => {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    if (SecretString.length < shortest) throw new Error('the secret holds no master key');
    return SecretString;
  };
