import { asList, asRecord } from './as-record.ts';
import type { prices } from '../prices.ts';

type Properties = Readonly<Record<string, unknown>>;

export interface CostPart {
  readonly item: keyof typeof prices.monthly;
  readonly count: number;
}

const custom = (namespace: unknown): boolean =>
  typeof namespace === 'string' && !namespace.startsWith('AWS/');
const one = (item: CostPart['item'], count = 1): readonly CostPart[] => [{ item, count }];

const metricsOf = (properties: Properties): readonly Properties[] => {
  const listed = asList(properties['Metrics']).map((metric) => asRecord(asRecord(metric)['MetricStat']));
  const measured = listed.filter((stat) => 'Metric' in stat).map((stat) => asRecord(stat['Metric']));
  return measured.length > 0 ? measured : [properties];
};

/** Custom metrics that a resource makes or reads, each by its name and dimensions. */
export const customMetrics = (type: string, properties: Properties): readonly string[] => {
  const filtered = asList(properties['MetricTransformations']).map((metric): Properties => ({
    Namespace: asRecord(metric)['MetricNamespace'],
    ...asRecord(metric),
  }));
  const alarmed = type === 'AWS::CloudWatch::Alarm' ? metricsOf(properties) : [];
  const metrics = type === 'AWS::Logs::MetricFilter' ? filtered : alarmed;
  return metrics
    .filter((metric) => custom(metric['Namespace']))
    .map((metric) => JSON.stringify([metric['Namespace'], metric['MetricName'], metric['Dimensions'] ?? []]));
};

/** What a resource costs in a month before anybody uses it, apart from metrics. */
export const standingCosts: Readonly<Record<string, (properties: Properties) => readonly CostPart[]>> = {
  'AWS::CloudWatch::Alarm': (properties) => one('alarm', metricsOf(properties).length),
  'AWS::CloudWatch::CompositeAlarm': () => one('composite-alarm'),
  'AWS::CloudWatch::Dashboard': () => one('dashboard'),
  'AWS::KMS::Key': () => one('kms-key'),
  'AWS::SecretsManager::Secret': () => one('secret'),
  'AWS::WAFv2::WebACL': ({ Rules }) => [...one('web-acl'), ...one('web-acl-rule', asList(Rules).length)],
};

const always = (): boolean => true;

/** Types that cost nothing while nobody uses them and nothing is stored, and when that holds. */
export const freeAtRest: Readonly<Record<string, (properties: Properties) => boolean>> = {
  'AWS::ApiGateway::Account': always,
  'AWS::ApiGateway::BasePathMapping': always,
  'AWS::ApiGateway::Deployment': always,
  'AWS::ApiGateway::DomainName': always,
  'AWS::ApiGateway::GatewayResponse': always,
  'AWS::ApiGateway::RestApi': always,
  'AWS::ApiGateway::Stage': ({ CacheClusterEnabled }) => CacheClusterEnabled !== true,
  'AWS::CDK::Metadata': always,
  'AWS::DynamoDB::Table': ({ BillingMode }) => BillingMode === 'PAY_PER_REQUEST',
  'AWS::Events::Rule': always,
  'AWS::IAM::Policy': always,
  'AWS::IAM::Role': always,
  'AWS::KMS::Alias': always,
  'AWS::Lambda::EventInvokeConfig': always,
  'AWS::Lambda::EventSourceMapping': ({ ProvisionedPollerConfig }) => ProvisionedPollerConfig === undefined,
  'AWS::Lambda::Function': always,
  'AWS::Lambda::Permission': always,
  'AWS::Logs::LogGroup': always,
  'AWS::Logs::MetricFilter': always,
  'AWS::S3::Bucket': always,
  'AWS::S3::BucketPolicy': always,
  'AWS::SNS::Subscription': always,
  'AWS::SNS::Topic': always,
  'AWS::SNS::TopicPolicy': always,
  'AWS::SQS::Queue': always,
  'AWS::SQS::QueuePolicy': always,
  'AWS::Scheduler::Schedule': always,
  'AWS::StepFunctions::StateMachine': always,
  'AWS::WAFv2::WebACLAssociation': always,
};
