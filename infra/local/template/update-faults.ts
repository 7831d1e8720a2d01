import { isDeepStrictEqual } from 'node:util';
import { asRecord } from './as-record.ts';
import type { LoadedResource, LoadedTemplate } from './loaded-template.ts';

/** Types that hold state, and the properties whose change makes CloudFormation put a new, empty one in their place. */
const replacing: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway::RestApi': [],
  'AWS::DynamoDB::Table': ['TableName', 'KeySchema', 'LocalSecondaryIndexes', 'ImportSourceSpecification'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion'],
  'AWS::S3::Bucket': ['BucketName'],
  'AWS::SQS::Queue': ['QueueName', 'FifoQueue'],
  'AWS::SecretsManager::Secret': ['Name'],
  'AWS::StepFunctions::StateMachine': ['StateMachineName', 'StateMachineType'],
};

/** Properties that AWS updates in place and this cloud does not. */
const notBuilt: Readonly<Record<string, readonly string[]>> = {
  'AWS::DynamoDB::Table': ['GlobalSecondaryIndexes', 'StreamSpecification'],
  'AWS::Lambda::EventSourceMapping': ['EventSourceArn', 'StartingPosition'],
};

const changed = (old: LoadedResource, next: LoadedResource, names: readonly string[]): readonly string[] =>
  names.filter((name) => !isDeepStrictEqual(old.properties[name], next.properties[name]));

const faultsOf = (old: LoadedResource, next: LoadedResource | undefined): readonly string[] => {
  const { logicalId, type } = old;
  const holdsState = Object.hasOwn(replacing, type);
  if (next === undefined || next.type !== type)
    return holdsState ? [`${logicalId}: the update takes the ${type} away, and what it holds`] : [];
  return [
    ...changed(old, next, replacing[type] ?? []).map(
      (name) => `${logicalId}: another ${name} replaces the ${type}, and what it holds is lost`,
    ),
    ...changed(old, next, notBuilt[type] ?? []).map(
      (name) => `${logicalId}: the local cloud does not update ${name} in place`,
    ),
  ];
};

/** Why a running stack is not updated to another template; empty when nothing that holds state is replaced. */
export const updateFaults = (old: LoadedTemplate, next: LoadedTemplate): readonly string[] => [
  ...(old.stackName === next.stackName ? [] : [`${next.stackName} is not the stack ${old.stackName}`]),
  ...['OidcIssuer', 'OidcAudience']
    .filter((name) => asRecord(old.outputs)[name] !== asRecord(next.outputs)[name])
    .map((name) => `the local cloud does not update the output ${name}`),
  ...[...old.resources.values()].flatMap((resource) =>
    faultsOf(resource, next.resources.get(resource.logicalId)),
  ),
];
