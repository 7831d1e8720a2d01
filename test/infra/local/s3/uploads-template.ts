import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
};

const role = { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust } };

const lambda = (roleId: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: 'assets', S3Key: 'empty.zip' },
    Handler: 'index.handler',
    Role: { 'Fn::GetAtt': [roleId, 'Arn'] },
    Runtime: 'nodejs24.x',
  },
});

const objects = { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Quarantine', 'Arn'] }, '/uploads/*']] };

const template = {
  Resources: {
    Quarantine: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: 'quarantine',
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true },
      },
    },
    QuarantinePolicy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Quarantine' },
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: { AWS: '*' },
              Action: 's3:*',
              Resource: [{ 'Fn::GetAtt': ['Quarantine', 'Arn'] }, objects],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        },
      },
    },
    UploaderRole: role,
    UploaderPolicy: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'uploads',
        Roles: [{ Ref: 'UploaderRole' }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 's3:PutObject', Resource: objects }],
        },
      },
    },
    Uploader: lambda('UploaderRole'),
    StrangerRole: role,
    Stranger: lambda('StrangerRole'),
  },
  Outputs: {
    OidcIssuer: { Value: 'https://id.uploads.example' },
    OidcAudience: { Value: 'uploads' },
    County: { Value: '999901' },
  },
};

const assets = {
  files: {
    empty: {
      source: { path: 'asset.empty', packaging: 'zip' },
      destinations: { here: { bucketName: 'assets', objectKey: 'empty.zip', region: 'eu-central-1' } },
    },
  },
};

/** A stack with a bucket, a function that may upload to it and one that may not, in a folder of its own. */
export const writeUploadsTemplate = async (): Promise<{
  readonly path: string;
  readonly remove: () => Promise<void>;
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'groundbreak-uploads-'));
  await mkdir(join(folder, 'asset.empty'));
  await writeFile(join(folder, 'asset.empty', 'index.mjs'), 'export const handler = async () => ({});\n');
  await writeFile(join(folder, 'uploads.assets.json'), JSON.stringify(assets));
  const path = join(folder, 'uploads.template.json');
  await writeFile(path, JSON.stringify(template));
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
};
