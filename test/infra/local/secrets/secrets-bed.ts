import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Credentials } from '../../../../infra/local/iam/identities.ts';
import { startLocalCloud } from '../../../../infra/local/start-local-cloud.ts';
import { allow, iamTemplate, type Json, policy, trust } from '../core/iam-template.ts';

const keys = { Ref: 'Keys' };

/** `Writer` may read and write the secret `Keys`, `Reader` only its AWSCURRENT, `Stranger` nothing; `Sealed` is denied to all. */
const template = iamTemplate(
  [allow(['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'], keys)],
  {
    Keys: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: { Name: 'department-keys', Description: 'Keys', SecretString: '{"departments":{}}' },
    },
    Made: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: {
        GenerateSecretString: {
          SecretStringTemplate: '{"user":"a"}',
          GenerateStringKey: 'word',
          PasswordLength: 40,
          ExcludePunctuation: true,
        },
      },
    },
    Empty: { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'empty' } },
    Sealed: { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'sealed', SecretString: 'x' } },
    SealedPolicy: {
      Type: 'AWS::SecretsManager::ResourcePolicy',
      Properties: {
        SecretId: { Ref: 'Sealed' },
        ResourcePolicy: policy({
          Effect: 'Deny',
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
          Principal: '*',
        }),
      },
    },
    OwnPolicy: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'sealed',
        Roles: [{ Ref: 'Role' }],
        PolicyDocument: policy(allow('secretsmanager:GetSecretValue', { Ref: 'Sealed' })),
      },
    },
    ReaderRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust(),
        Policies: [
          {
            PolicyName: 'own',
            PolicyDocument: policy(
              allow('secretsmanager:GetSecretValue', keys, {
                Condition: { StringEquals: { 'secretsmanager:VersionStage': 'AWSCURRENT' } },
              }),
            ),
          },
        ],
      },
    },
    StrangerRole: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust() } },
    ...Object.fromEntries(
      ['Reader', 'Stranger'].map((id): [string, Json] => [
        id,
        {
          Type: 'AWS::Lambda::Function',
          Properties: {
            FunctionName: id.toLowerCase(),
            Role: { 'Fn::GetAtt': [`${id}Role`, 'Arn'] },
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Code: { S3Key: 'one.zip' },
          },
        },
      ]),
    ),
  },
);

export const openSecretsBed = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-test-'));
  const files = {
    one: { source: { path: '.' }, destinations: { here: { objectKey: 'one.zip', region: 'eu-central-1' } } },
  };
  writeFileSync(join(folder, 'small.assets.json'), JSON.stringify({ files }));
  const path = join(folder, 'small.template.json');
  writeFileSync(path, JSON.stringify(template));
  const running = await startLocalCloud({ template: path, port: 0, clock: '2026-03-02T09:00:00+08:00' });
  const clientOf = (credentials: Credentials): SecretsManagerClient =>
    new SecretsManagerClient({
      endpoint: running.url,
      region: 'eu-central-1',
      credentials,
      maxAttempts: 1,
      systemClockOffset: running.cloud.clock.now() - Date.now(),
    });
  return {
    running,
    operator: clientOf(running.operator),
    as: (functionId: string) => clientOf(running.cloud.identities.ofFunction(functionId)),
    close: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export type SecretsBed = Awaited<ReturnType<typeof openSecretsBed>>;
