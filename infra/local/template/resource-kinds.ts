import { inertKinds } from './inert-kinds.ts';
import { physicalName } from './physical-name.ts';
import { chosenOr, kind, type Naming, regionalArn, type ResourceKind, shortId } from './resource-kind.ts';

const queueName = (naming: Naming): string => {
  const fifo = naming.property('FifoQueue') === true;
  const { place, logicalId } = naming;
  return chosenOr(naming, 'QueueName', () =>
    fifo
      ? `${physicalName(place.stackName, logicalId, 75)}.fifo`
      : physicalName(place.stackName, logicalId, 80),
  );
};

const queueUrl = ({ place }: Naming, name: string): string =>
  `https://sqs.${place.region}.${place.urlSuffix}/${place.account}/${name}`;

const rolePath = (naming: Naming): string => chosenOr(naming, 'Path', () => '/');

const tableArn = (naming: Naming, name: string): string => regionalArn(naming, 'dynamodb', `table/${name}`);

const bucket = kind({
  name: (naming) =>
    chosenOr(naming, 'BucketName', () =>
      physicalName(naming.place.stackName, naming.logicalId, 63).toLowerCase(),
    ),
});
const bucketArn = ({ place }: Naming, name: string): string => `arn:${place.partition}:s3:::${name}`;

const role = kind({ named: 'RoleName', longest: 64 });
const roleArn = (naming: Naming, name: string): string =>
  `arn:${naming.place.partition}:iam::${naming.place.account}:role${rolePath(naming)}${name}`;

const ruleName = (naming: Naming): string =>
  chosenOr(naming, 'Name', () => physicalName(naming.place.stackName, naming.logicalId, 64));

// the service adds six characters to the name
const secretArn = (naming: Naming, name: string): string =>
  regionalArn(naming, 'secretsmanager', `secret:${name}-${shortId(naming, 6)}`);

/** Every type that the local cloud runs or knowingly leaves inert; any other refuses to start. */
export const resourceKinds: Readonly<Record<string, ResourceKind>> = {
  'AWS::DynamoDB::Table': kind({
    named: 'TableName',
    longest: 255,
    arn: 'dynamodb:table/{name}',
    attributes: { StreamArn: (naming, name) => `${tableArn(naming, name)}/stream/2026-01-01T00:00:00.000` },
  }),
  'AWS::IAM::Role': {
    ...role,
    arn: roleArn,
    attributes: { Arn: roleArn, RoleId: (naming) => `AROA${shortId(naming, 16).toUpperCase()}` },
  },
  'AWS::IAM::Policy': kind({ named: 'PolicyName', longest: 128 }),
  'AWS::Lambda::Function': kind({ named: 'FunctionName', arn: 'lambda:function:{name}' }),
  'AWS::Lambda::Permission': kind({}),
  'AWS::Lambda::EventInvokeConfig': kind({}),
  'AWS::Lambda::EventSourceMapping': kind({
    name: (naming) => shortId(naming, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    arn: 'lambda:event-source-mapping:{name}',
    attributes: { Id: (_naming, name) => name },
  }),
  'AWS::SQS::Queue': kind({
    name: queueName,
    arn: 'sqs:{name}',
    ref: queueUrl,
    attributes: { QueueName: (_naming, name) => name, QueueUrl: queueUrl },
  }),
  'AWS::SQS::QueuePolicy': kind({}),
  'AWS::S3::Bucket': {
    ...bucket,
    arn: bucketArn,
    attributes: {
      Arn: bucketArn,
      DomainName: ({ place }, name) => `${name}.s3.${place.urlSuffix}`,
      RegionalDomainName: ({ place }, name) => `${name}.s3.${place.region}.${place.urlSuffix}`,
    },
  },
  'AWS::S3::BucketPolicy': kind({}),
  'AWS::ApiGateway::RestApi': kind({
    name: (naming) => shortId(naming),
    attributes: { RestApiId: (_naming, name) => name, RootResourceId: (_naming, name) => `${name}root` },
  }),
  'AWS::ApiGateway::Deployment': kind({
    name: (naming) => shortId(naming, 6),
    attributes: { DeploymentId: (_naming, name) => name },
  }),
  'AWS::ApiGateway::Stage': kind({ named: 'StageName' }),
  'AWS::Events::Rule': kind({ name: ruleName, arn: 'events:rule/{name}' }),
  'AWS::Scheduler::Schedule': kind({
    name: ruleName,
    arn: 'scheduler:schedule/default/{name}',
  }),
  'AWS::KMS::Key': kind({
    name: (naming) => shortId(naming, 32),
    arn: 'kms:key/{name}',
    attributes: { KeyId: (_naming, name) => name },
    needs: 'kms',
  }),
  'AWS::KMS::Alias': kind({ named: 'AliasName', needs: 'kms' }),
  'AWS::SecretsManager::Secret': {
    ...kind({ named: 'Name', longest: 512, needs: 'secretsmanager' }),
    arn: secretArn,
    ref: secretArn,
    attributes: { Id: secretArn },
  },
  'AWS::SecretsManager::ResourcePolicy': kind({}),
  'AWS::StepFunctions::StateMachine': kind({
    named: 'StateMachineName',
    longest: 80,
    arn: 'states:stateMachine:{name}',
    ref: 'arn',
    attributes: { Name: (_naming, name) => name },
    needs: 'states',
  }),
  ...inertKinds,
};
