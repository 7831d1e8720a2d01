import { describe, expect, it } from 'vitest';
import { allow, iamOf, iamTemplate, policy, queueArn, roleArn } from './iam-template.ts';

const send = 'sqs:SendMessage';

describe('the ledger', () => {
  it('counts each grant by action and resource, names the unused and the refused', () => {
    const iam = iamOf(
      iamTemplate([
        allow([send, 'sqs:DeleteMessage'], [queueArn, 'arn:aws:sqs:*:*:other'], { Sid: 'Queue' }),
      ]),
    );
    iam.ask(send, queueArn);
    iam.ask(send, queueArn);
    iam.ask('sqs:PurgeQueue', queueArn);
    const { grants, unused, ungranted } = iam.ledger.report();
    const own = (list: typeof grants) => list.filter(({ holder }) => holder === 'Role own');
    expect(own(grants).map(({ action, resource, uses }) => [action, resource, uses])).toEqual([
      [send, queueArn, 2],
      [send, 'arn:aws:sqs:*:*:other', 0],
      ['sqs:DeleteMessage', queueArn, 0],
      ['sqs:DeleteMessage', 'arn:aws:sqs:*:*:other', 0],
    ]);
    expect(own(unused)).toHaveLength(3);
    expect(ungranted.map(({ action, decision, times }) => [action, decision, times])).toEqual([
      ['sqs:PurgeQueue', 'no-allow', 1],
    ]);
    iam.ledger.clear();
    expect(iam.ledger.report().grants.every(({ uses }) => uses === 0)).toBe(true);
  });
});

describe('an identity', () => {
  it('has fresh keys at each call, found again with the same principal', () => {
    const { identities } = iamOf(iamTemplate([]));
    const [first, second] = [identities.ofFunction('Writer'), identities.ofFunction('Writer')];
    expect(first.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(first.accessKeyId).not.toBe(second.accessKeyId);
    expect(identities.find(first.accessKeyId)).toEqual({
      credentials: first,
      principal: { kind: 'function', functionId: 'Writer', roleId: 'Role', arn: roleArn },
    });
    expect(identities.find('ASIANOBODY')).toBeUndefined();
  });

  it('is refused when the role does not trust the service', () => {
    const { identities } = iamOf(
      iamTemplate(
        [],
        {},
        {
          AssumeRolePolicyDocument: policy({
            Effect: 'Allow',
            Action: 'sts:AssumeRole',
            Principal: { Service: 'states.amazonaws.com' },
          }),
        },
      ),
    );
    expect(() => identities.ofFunction('Writer')).toThrow(
      'Role: its trust policy does not let lambda.amazonaws.com assume the role',
    );
    expect(identities.principalOfRole(roleArn, 'states.amazonaws.com')).toMatchObject({
      kind: 'role',
      roleId: 'Role',
    });
    expect(() =>
      identities.principalOfRole('arn:aws:iam::000000000000:role/nobody', 'states.amazonaws.com'),
    ).toThrow('no role');
  });
});
