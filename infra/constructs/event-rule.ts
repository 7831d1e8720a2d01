import { Rule, type EventPattern, type Schedule } from 'aws-cdk-lib/aws-events';
import { CfnPermission, type Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { pinLogicalId } from './pin-logical-id.ts';

export interface EventRuleProps {
  readonly description: string;
  /** When, or on which events of the default bus. */
  readonly on: { readonly schedule: Schedule } | { readonly eventPattern: EventPattern };
  readonly tells: Function;
}

/** A rule that tells one function, and its right to do so. Id = logical id. */
export const eventRule = (scope: Construct, id: string, { description, on, tells }: EventRuleProps): Rule => {
  const rule = new Rule(scope, id, {
    ...on,
    description,
    targets: [{ bind: () => ({ arn: tells.functionArn }) }],
  });
  pinLogicalId(rule, id);
  const permission = new CfnPermission(scope, `${id}Permission`, {
    action: 'lambda:InvokeFunction',
    functionName: tells.functionArn,
    principal: 'events.amazonaws.com',
    sourceArn: rule.ruleArn,
  });
  pinLogicalId(permission, `${id}Permission`);
  return rule;
};
