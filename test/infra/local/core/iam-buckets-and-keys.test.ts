import { describe, expect, it } from 'vitest';
import { iamOf, iamTemplate, policy, roleArn } from './iam-template.ts';

describe('a bucket policy and a key policy', () => {
  const bucket = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'plans' } };
  const objects = 'arn:aws:s3:::plans/*';
  const own = [{ Effect: 'Allow', Action: 's3:PutObject', Resource: objects }];

  it('of a bucket speaks of its objects', () => {
    const P = {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Bucket' },
        PolicyDocument: policy({
          Effect: 'Deny',
          Action: 's3:PutObject',
          Resource: 'arn:aws:s3:::plans/locked/*',
          Principal: '*',
        }),
      },
    };
    const { ask } = iamOf(iamTemplate(own, { Bucket: bucket, P }));
    expect(ask('s3:PutObject', 'arn:aws:s3:::plans/open/a')).toBe('allowed');
    expect(ask('s3:PutObject', 'arn:aws:s3:::plans/locked/a')).toBe('explicit-deny');
  });

  it.each<[string, unknown, string]>([
    ['hands over to the account', { AWS: 'arn:aws:iam::000000000000:root' }, 'allowed'],
    ['names the role', { AWS: roleArn }, 'allowed'],
    ['names another role', { AWS: `${roleArn}-2` }, 'no-allow'],
  ])('of a key decides, and not the identity, when it %s', (_name, Principal, expected) => {
    const sign = { Effect: 'Allow', Action: 'kms:Sign', Resource: '*' };
    const Key = { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: policy({ ...sign, Principal }) } };
    const { ask, arnOf } = iamOf(iamTemplate([sign], { Key }));
    expect(ask('kms:Sign', arnOf('Key'))).toBe(expected);
  });
});
