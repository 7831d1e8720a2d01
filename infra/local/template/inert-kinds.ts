import { kind, regionalArn, type ResourceKind, shortId } from './resource-kind.ts';

const topic = (naming: Parameters<ResourceKind['arn']>[0], name: string): string =>
  regionalArn(naming, 'sns', name);

/** Types that watch, keep or guard and that no function asks: they get a name and an ARN, and do nothing. */
export const inertKinds: Readonly<Record<string, ResourceKind>> = {
  'AWS::CDK::Metadata': kind({}),
  'AWS::ApiGateway::Account': kind({}),
  'AWS::ApiGateway::GatewayResponse': kind({}),
  'AWS::CloudWatch::Alarm': kind({ named: 'AlarmName', longest: 255, arn: 'cloudwatch:alarm:{name}' }),
  'AWS::CloudWatch::CompositeAlarm': kind({
    named: 'AlarmName',
    longest: 255,
    arn: 'cloudwatch:alarm:{name}',
  }),
  'AWS::CloudWatch::Dashboard': kind({ named: 'DashboardName' }),
  'AWS::Logs::LogGroup': kind({ named: 'LogGroupName', longest: 512, arn: 'logs:log-group:{name}:*' }),
  'AWS::Logs::MetricFilter': kind({ named: 'FilterName' }),
  'AWS::Logs::ResourcePolicy': kind({ named: 'PolicyName' }),
  'AWS::SNS::Topic': kind({
    named: 'TopicName',
    longest: 256,
    arn: 'sns:{name}',
    ref: 'arn',
    attributes: { TopicArn: topic, TopicName: (_naming, name) => name },
  }),
  'AWS::SNS::Subscription': kind({ arn: 'sns:{name}', ref: 'arn' }),
  'AWS::SNS::TopicPolicy': kind({}),
  'AWS::WAFv2::WebACL': kind({
    named: 'Name',
    longest: 128,
    arn: 'wafv2:regional/webacl/{name}',
    ref: (naming, name) => `${name}|${shortId(naming, 32)}|REGIONAL`,
    attributes: { Id: (naming) => shortId(naming, 32) },
  }),
  'AWS::WAFv2::WebACLAssociation': kind({}),
  'AWS::WAFv2::LoggingConfiguration': kind({}),
};
