import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../../infra/checks/document-anchors.ts';
import { alarms } from '../../../infra/checks/rules/alarms.ts';
import { china } from '../../../infra/checks/rules/china.ts';
import { grants } from '../../../infra/checks/rules/grants.ts';
import { partition } from '../../../infra/checks/rules/partition.ts';
import { schema } from '../../../infra/checks/rules/schema.ts';
import type { Finding } from '../../../infra/checks/rule.ts';
import { aContext, aTemplate } from './a-template.ts';

const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule);
const policy = (...statements: readonly object[]) =>
  aTemplate({
    Logs: { Type: 'AWS::Logs::LogGroup' },
    Bucket: { Type: 'AWS::S3::Bucket' },
    Policy: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: { Statement: statements } } },
  });

describe('grants', () => {
  it.each([
    ['signals of a state machine', { Effect: 'Allow', Action: ['states:SendTaskSuccess'], Resource: '*' }],
    [
      'lines of one log group',
      {
        Effect: 'Allow',
        Action: 'logs:PutLogEvents',
        Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Logs', 'Arn'] }, ':*']] },
      },
    ],
    [
      'objects of one bucket',
      { Effect: 'Allow', Action: 's3:GetObject', Resource: { 'Fn::Sub': '${Bucket.Arn}/quarantine/*' } },
    ],
    ['a denial of everything', { Effect: 'Deny', Action: '*', Resource: '*' }],
  ])('may allow %s', (_what, statement) => {
    expect(grants.check(policy(statement), aContext())).toEqual([]);
  });

  it.each([
    [
      'a signal among other actions',
      { Effect: 'Allow', Action: ['states:SendTaskSuccess', 'states:StopExecution'], Resource: '*' },
    ],
    [
      'a resource that nobody can read',
      { Effect: 'Allow', Action: 's3:GetObject', Resource: { 'Fn::ImportValue': 'x' } },
    ],
    [
      'buckets by prefix',
      { Effect: 'Allow', Action: 's3:GetObject', Resource: { 'Fn::Sub': '${Bucket.Arn}*' } },
    ],
  ])('may not allow %s', (_what, statement) => {
    expect(codes(grants.check(policy(statement), aContext()))).toEqual(['grants.resource']);
  });
});

describe('partitions', () => {
  it('may be named by reference, and principals by their service', () => {
    const role = {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: 'lambda.amazonaws.com' } }] },
        Note: {
          'Fn::Join': [
            '',
            ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':role/x'],
          ],
        },
      },
    };
    expect(partition.check(aTemplate({ Role: role }), aContext())).toEqual([]);
  });

  it('may not come in the principal of China, which keeps the common suffix', () => {
    const permission = { Type: 'AWS::Lambda::Permission', Properties: { Principal: 'sns.amazonaws.com.cn' } };
    expect(codes(partition.check(aTemplate({ Permission: permission }), aContext()))).toEqual(['partition']);
  });
});

describe('a county in China', () => {
  const template = aTemplate({
    Fn: { Type: 'AWS::Lambda::Function', Properties: { Architectures: ['arm64'], Runtime: 'nodejs24.x' } },
  });

  it('may use what its file declares proven', () => {
    const context = aContext({ partition: 'aws-cn', proven: new Set(['arm64']) });
    expect(codes(china.check(template, context))).toEqual(['china.runtime']);
  });

  it('is the only one that is held to it', () => {
    expect(china.check(template, aContext())).toEqual([]);
  });
});

describe('the schema', () => {
  it('looks into both branches of a condition and lets references pass', () => {
    const properties = {
      DelaySeconds: { 'Fn::If': ['Slow', 'ten', { Ref: 'Delay' }] },
      VisibilityTimeout: { Ref: 'Visibility' },
    };
    const found = schema.check(
      aTemplate({ Queue: { Type: 'AWS::SQS::Queue', Properties: properties } }),
      aContext(),
    );
    expect(found.map(({ what }) => what)).toEqual([
      'AWS::SQS::Queue DelaySeconds expects an integer, got "ten"',
    ]);
  });

  it('names the path of a nested fault', () => {
    const properties = {
      KeySchema: [
        { AttributeName: 'PK', KeyType: 'HASH' },
        { AttributeName: 'SK', Kind: 'RANGE' },
      ],
    };
    const found = schema.check(
      aTemplate({ Table: { Type: 'AWS::DynamoDB::Table', Properties: properties } }),
      aContext(),
    );
    expect(found.map(({ what }) => what)).toEqual([
      'AWS::DynamoDB::Table KeySchema[1].KeyType is required',
      'AWS::DynamoDB::Table KeySchema[1].Kind is no property here',
    ]);
  });
});

describe('the runbook', () => {
  it('has the anchors that a reader of the page can follow', () => {
    expect([...anchorsOf("# Queue behind\n\ntext # no\n\n## Who's hurt?\n\n### 队列 积压\n")]).toEqual([
      'queue-behind',
      'whos-hurt',
      '队列-积压',
    ]);
  });

  it('is linked by an alarm with words around the link', () => {
    const alarm = {
      AlarmDescription: 'Late. Hurt: all.\ninfra/runbook.md#queue-behind',
      AlarmActions: ['x'],
    };
    expect(
      alarms.check(aTemplate({ Late: { Type: 'AWS::CloudWatch::Alarm', Properties: alarm } }), aContext()),
    ).toEqual([]);
  });
});
