import { App, Stack } from 'aws-cdk-lib';
import { Policy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Template as Assertions } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { grant } from '../../../infra/constructs/grants.ts';

const holder = (): { readonly stack: Stack; readonly policy: Policy } => {
  const stack = new Stack(new App(), 'Test');
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  return { stack, policy: new Policy(stack, 'Policy', { roles: [role] }) };
};

describe('a grant', () => {
  it('refuses a wildcard', () => {
    const { policy } = holder();
    expect(() => grant({ policy }, { actions: ['dynamodb:*'], on: ['table'] })).toThrow('dynamodb:*');
    expect(() => grant({ policy }, { actions: ['dynamodb:GetItem'], on: ['table/*'] })).toThrow('table/*');
  });

  it('can be bound to items by the beginning of their key', () => {
    const { stack, policy } = holder();
    grant({ policy }, { actions: ['dynamodb:DeleteItem'], on: ['table'], leadingKeys: ['PERSON#'] });
    const [policyResource] = Object.values(Assertions.fromStack(stack).findResources('AWS::IAM::Policy'));
    expect(policyResource).toMatchObject({
      Properties: {
        PolicyDocument: {
          Statement: [
            {
              Action: 'dynamodb:DeleteItem',
              Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PERSON#*'] } },
            },
          ],
        },
      },
    });
  });
});
