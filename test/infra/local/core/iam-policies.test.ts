import { describe, expect, it } from 'vitest';
import { allow, iamOf, iamTemplate, type Json, policy, queueArn } from './iam-template.ts';

const deny = (Action: unknown, Resource: unknown, more: Json = {}): Json => ({
  ...allow(Action, Resource, more),
  Effect: 'Deny',
});
const send = 'sqs:SendMessage';
const decide = (statements: readonly Json[], action = send, resource = queueArn): string =>
  iamOf(iamTemplate(statements)).ask(action, resource);

describe('an identity policy', () => {
  it.each<[string, readonly Json[], string]>([
    ['nothing said', [], 'no-allow'],
    ['exact action and resource', [allow(send, queueArn)], 'allowed'],
    ['action in another case', [allow('sqs:sendmessage', queueArn)], 'allowed'],
    ['action by wildcard', [allow('sqs:Send*', queueArn)], 'allowed'],
    ['another action', [allow('sqs:ReceiveMessage', queueArn)], 'no-allow'],
    ['another resource', [allow(send, `${queueArn}-2`)], 'no-allow'],
    ['resource in another case', [allow(send, queueArn.toUpperCase())], 'no-allow'],
    ['resource by wildcard', [allow(send, 'arn:aws:sqs:*:*:w?rk')], 'allowed'],
    ['a wildcard of one character', [allow(send, 'arn:aws:sqs:*:*:wo?rk')], 'no-allow'],
    ['NotAction', [{ Effect: 'Allow', NotAction: 'sqs:ReceiveMessage', Resource: '*' }], 'allowed'],
    ['NotAction that names it', [{ Effect: 'Allow', NotAction: 'sqs:Send*', Resource: '*' }], 'no-allow'],
    ['NotResource', [{ Effect: 'Allow', Action: send, NotResource: 'arn:aws:sqs:*:*:other' }], 'allowed'],
    ['NotResource that names it', [{ Effect: 'Allow', Action: send, NotResource: queueArn }], 'no-allow'],
    ['Deny after Allow', [allow('*', '*'), deny(send, queueArn)], 'explicit-deny'],
    ['Deny before Allow', [deny(send, queueArn), allow('*', '*')], 'explicit-deny'],
    ['Deny of something else', [allow('*', '*'), deny('sqs:DeleteMessage', queueArn)], 'allowed'],
    [
      'a variable',
      [allow(send, 'arn:aws:sqs:${aws:RequestedRegion}:${aws:PrincipalAccount}:work')],
      'allowed',
    ],
    ['a variable of another value', [allow(send, 'arn:aws:sqs:${aws:PrincipalAccount}:*:work')], 'no-allow'],
    ['an escaped asterisk', [allow(send, 'arn:aws:sqs:*:*:${*}')], 'no-allow'],
  ])('%s', (_name, statements, expected) => {
    expect(decide(statements)).toBe(expected);
  });

  it('of an own resource counts for the role that it names', () => {
    const attached = {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'p',
        Roles: [{ Ref: 'Role' }],
        PolicyDocument: policy(allow(send, queueArn)),
      },
    };
    expect(iamOf(iamTemplate([], { Attached: attached })).ask(send, queueArn)).toBe('allowed');
  });

  it('denies with the words of AWS, and writes them in the log', () => {
    const iam = iamOf(iamTemplate([]));
    const principal = iam.identities.principalOfFunction('Writer');
    const message = `User: arn:aws:sts::000000000000:assumed-role/writer/Writer is not authorized to perform: ${send} on resource: ${queueArn} because no identity-based policy allows the ${send} action`;
    expect(iam.authorise({ principal, action: send, resource: queueArn })).toEqual({
      allowed: false,
      reason: 'no-allow',
      message,
    });
    expect(iam.log.lines().map(({ text }) => text)).toEqual([message]);
  });

  it('never hinders the operator', () => {
    const { authorise, ledger } = iamOf(iamTemplate([deny('*', '*')]));
    expect(authorise({ principal: { kind: 'operator' }, action: send, resource: queueArn })).toEqual({
      allowed: true,
    });
    expect(ledger.report().questions).toEqual([]);
  });
});

const role = (more: Json) => iamTemplate([], {}, more);

describe('a policy that cannot be evaluated as AWS does refuses to start', () => {
  const when = (Condition: Json) => iamTemplate([allow(send, queueArn, { Condition })]);
  it.each<[string, Json, RegExp]>([
    ['unknown element', iamTemplate([allow(send, queueArn, { Colour: 'red' })]), /Role own.*Colour/],
    ['unknown operator', when({ BinaryEquals: { 'aws:SourceArn': 'x' } }), /Role own.*BinaryEquals/],
    ['unknown key', when({ StringEquals: { 'aws:PrincipalTag/team': 'x' } }), /Role own.*PrincipalTag/],
    ['unknown variable', iamTemplate([allow(send, 'arn:aws:sqs:*:*:${aws:username}')]), /aws:username/],
    ['both Action and NotAction', iamTemplate([allow(send, '*', { NotAction: 'x' })]), /both Action/],
    ['no Resource', iamTemplate([{ Effect: 'Allow', Action: send }]), /no Resource/],
    ['no Action', iamTemplate([{ Effect: 'Allow', Resource: '*' }]), /no Action/],
    ['no effect', iamTemplate([{ Action: send, Resource: '*' }]), /Effect/],
    [
      'a Principal in an identity policy',
      iamTemplate([allow(send, '*', { Principal: '*' })]),
      /Principal in an identity/,
    ],
    [
      'a managed policy',
      role({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }),
      /managed policies.*Administrator/,
    ],
    ['a permissions boundary', role({ PermissionsBoundary: 'arn' }), /PermissionsBoundary/],
    [
      'a federated principal',
      role({
        AssumeRolePolicyDocument: policy({
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { Federated: 'x' },
        }),
      }),
      /Federated/,
    ],
    [
      'an old policy version',
      role({ Policies: [{ PolicyName: 'old', PolicyDocument: { Version: '2008-10-17', Statement: [] } }] }),
      /2008-10-17/,
    ],
  ])('%s', (_name, template, message) => {
    expect(() => iamOf(template)).toThrow(message);
  });
});
