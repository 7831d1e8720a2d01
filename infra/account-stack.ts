import { Stack, Validations, type App } from 'aws-cdk-lib';
import { CfnAccount } from 'aws-cdk-lib/aws-apigateway';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { houseSynthesizer } from './constructs/house-synthesizer.ts';

export interface AccountStackProps {
  readonly region: string;
}

/** What an account has once for each region: the role with which API Gateway writes logs. */
export class AccountStack extends Stack {
  constructor(scope: App, id: string, props: AccountStackProps) {
    super(scope, id, {
      env: { region: props.region },
      description: 'Groundbreak: settings of API Gateway for this account and region',
      synthesizer: houseSynthesizer(),
    });
    const policy = 'service-role/AmazonAPIGatewayPushToCloudWatchLogs';
    const role = new Role(this, 'GatewayLogRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName(policy)],
    });
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}]`,
      reason: 'API Gateway checks for this managed policy; it writes logs and nothing else.',
    });
    const account = new CfnAccount(this, 'GatewayAccount', { cloudWatchRoleArn: role.roleArn });
    account.node.addDependency(role);
  }
}
