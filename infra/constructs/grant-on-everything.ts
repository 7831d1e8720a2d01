import { Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Grantable } from './grants.ts';

/** Actions for which IAM knows no resource. */
export type UnscopedAction =
  | 'dynamodb:ListStreams'
  | 'logs:CreateLogDelivery'
  | 'logs:DeleteLogDelivery'
  | 'logs:DescribeLogGroups'
  | 'logs:DescribeResourcePolicies'
  | 'logs:GetLogDelivery'
  | 'logs:ListLogDeliveries'
  | 'logs:PutResourcePolicy'
  | 'logs:UpdateLogDelivery'
  | 'states:SendTaskSuccess'
  | 'xray:GetSamplingRules'
  | 'xray:GetSamplingTargets'
  | 'xray:PutTelemetryRecords'
  | 'xray:PutTraceSegments';

export const grantOnEverything = (to: Grantable, ...actions: UnscopedAction[]): void => {
  to.policy.addStatements(new PolicyStatement({ actions, resources: ['*'] }));
  Validations.of(to.policy).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: `IAM knows no resource for ${actions.join(', ')}.`,
  });
};
