import { describe, expect, it } from 'vitest';
import { functionArn, iamOf, iamTemplate, type Json, policy, queueArn, roleArn } from './iam-template.ts';

const rule = 'arn:aws:events:eu-central-1:000000000000:rule/nightly';
const send = 'sqs:SendMessage';

const queuePolicy = (...statements: readonly Json[]): Json => ({
  Type: 'AWS::SQS::QueuePolicy',
  Properties: { Queues: [{ Ref: 'Queue' }], PolicyDocument: policy(...statements) },
});
const on = (Principal: unknown, more: Json = {}): Json => ({
  Effect: 'Allow',
  Action: send,
  Resource: queueArn,
  Principal,
  ...more,
});
const withQueuePolicy = (...statements: readonly Json[]) =>
  iamOf(iamTemplate([], { QueuePolicy: queuePolicy(...statements) }));

describe('a queue policy', () => {
  it.each<[string, Json, string]>([
    ['everybody', on('*'), 'allowed'],
    ['everybody by kind', on({ AWS: '*' }), 'allowed'],
    ['the role', on({ AWS: roleArn }), 'allowed'],
    ['the session', on({ AWS: 'arn:aws:sts::000000000000:assumed-role/writer/Writer' }), 'allowed'],
    ['another role', on({ AWS: `${roleArn}-2` }), 'no-allow'],
    [
      'the account alone, which leaves it to the identity',
      on({ AWS: 'arn:aws:iam::000000000000:root' }),
      'no-allow',
    ],
    ['a service only', on({ Service: 'events.amazonaws.com' }), 'no-allow'],
    ['another resource', on('*', { Resource: `${queueArn}-2` }), 'no-allow'],
  ])('that allows %s', (_name, statement, expected) => {
    expect(withQueuePolicy(statement).ask(send, queueArn)).toBe(expected);
  });

  it('lets a service in for the source that it names, and for no other', () => {
    const iam = withQueuePolicy(
      on({ Service: 'events.amazonaws.com' }, { Condition: { ArnEquals: { 'aws:SourceArn': rule } } }),
    );
    expect(iam.askAs('events.amazonaws.com', rule, send, queueArn)).toBe('allowed');
    expect(iam.askAs('events.amazonaws.com', `${rule}-2`, send, queueArn)).toBe('no-allow');
    expect(iam.askAs('sns.amazonaws.com', rule, send, queueArn)).toBe('no-allow');
  });

  it('denies in spite of the identity: all but a named role', () => {
    const own = [{ Effect: 'Allow', Action: send, Resource: queueArn }];
    const denied = (NotPrincipal: Json) =>
      iamOf(
        iamTemplate(own, {
          P: queuePolicy({ Effect: 'Deny', Action: send, Resource: queueArn, NotPrincipal }),
        }),
      ).ask(send, queueArn);
    expect(denied({ AWS: roleArn })).toBe('allowed');
    expect(denied({ AWS: `${roleArn}-2` })).toBe('explicit-deny');
  });

  it('that wants an encrypted connection is content, as AWS would be', () => {
    const own = [{ Effect: 'Allow', Action: send, Resource: queueArn }];
    const secure = {
      Effect: 'Deny',
      Action: 'sqs:*',
      Resource: queueArn,
      Principal: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    };
    expect(iamOf(iamTemplate(own, { P: queuePolicy(secure) })).ask(send, queueArn)).toBe('allowed');
  });
});

const permission = (more: Json): Json => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    Action: 'lambda:InvokeFunction',
    FunctionName: { 'Fn::GetAtt': ['Writer', 'Arn'] },
    Principal: 'apigateway.amazonaws.com',
    ...more,
  },
});

describe('a Lambda permission', () => {
  const api = 'arn:aws:execute-api:eu-central-1:000000000000:abc/v1/GET/projects';
  const invoke = (more: Json, source = api, service = 'apigateway.amazonaws.com'): string =>
    iamOf(iamTemplate([], { P: permission(more) })).askAs(
      service,
      source,
      'lambda:InvokeFunction',
      functionArn,
    );

  it.each<[string, Json, string]>([
    ['without source', {}, 'allowed'],
    ['with the source', { SourceArn: api }, 'allowed'],
    ['with the source by wildcard', { SourceArn: 'arn:aws:execute-api:*:*:abc/*/GET/projects' }, 'allowed'],
    ['with another source', { SourceArn: api.replace('GET', 'POST') }, 'no-allow'],
    ['with the account', { SourceAccount: '000000000000' }, 'allowed'],
    ['with another account', { SourceAccount: '111111111111' }, 'no-allow'],
    ['for another service', { Principal: 'events.amazonaws.com' }, 'no-allow'],
    ['by name', { FunctionName: 'writer' }, 'allowed'],
  ])('%s', (_name, more, expected) => {
    expect(invoke(more)).toBe(expected);
  });

  it('is missing: nobody may', () => {
    expect(
      iamOf(iamTemplate([])).askAs('apigateway.amazonaws.com', api, 'lambda:InvokeFunction', functionArn),
    ).toBe('no-allow');
  });

  it('with a part that is not known refuses to start', () => {
    expect(() => invoke({ FunctionUrlAuthType: 'NONE' })).toThrow(
      'P: the local cloud does not know the permission',
    );
  });
});
