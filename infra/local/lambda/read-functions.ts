import type { Cloud } from '../cloud.ts';
import { asRecord } from '../template/as-record.ts';
import type { LoadedResource } from '../template/loaded-template.ts';

export interface FunctionDefinition {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  readonly folder: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  /** Megabytes. */
  readonly memory: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly runtime: string;
  readonly reserved: number | undefined;
  readonly logGroup: string;
  /** Lambda's own lines are written: false when SystemLogLevel is WARN. */
  readonly systemLines: boolean;
  readonly deadLetters: string | undefined;
  readonly retries: number;
  readonly maximumAgeSeconds: number;
  readonly onFailure: string | undefined;
}

type Bag = Readonly<Record<string, unknown>>;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const count = (value: unknown): number | undefined =>
  value === undefined || value === null ? undefined : Number(value);

const invokeConfigOf = (cloud: Cloud, resource: LoadedResource): Bag => {
  const names = new Set([resource.physicalName, resource.arn]);
  const found = cloud.template
    .byType('AWS::Lambda::EventInvokeConfig')
    .find(({ properties }) => names.has(String(properties['FunctionName'])));
  return found?.properties ?? {};
};

const readFunction = (cloud: Cloud, resource: LoadedResource): FunctionDefinition => {
  const { properties, logicalId, physicalName, arn } = resource;
  const key = text(asRecord(properties['Code'])['S3Key']);
  if (key === undefined)
    throw new Error(`${logicalId}: only functions whose Code names an S3Key can run here`);
  if (properties['PackageType'] === 'Image' || properties['Layers'] !== undefined)
    throw new Error(`${logicalId}: container images and layers do not run here`);
  const invoke = invokeConfigOf(cloud, resource);
  const variables = Object.entries(asRecord(asRecord(properties['Environment'])['Variables']));
  return {
    id: logicalId,
    name: physicalName,
    arn,
    folder: cloud.template.assetPath(key),
    handler: text(properties['Handler']) ?? 'index.handler',
    timeoutSeconds: count(properties['Timeout']) ?? 3,
    memory: count(properties['MemorySize']) ?? 128,
    environment: Object.fromEntries(variables.map(([name, value]) => [name, String(value)])),
    runtime: text(properties['Runtime']) ?? 'nodejs24.x',
    reserved: count(properties['ReservedConcurrentExecutions']),
    logGroup: text(asRecord(properties['LoggingConfig'])['LogGroup']) ?? `/aws/lambda/${physicalName}`,
    systemLines: asRecord(properties['LoggingConfig'])['SystemLogLevel'] !== 'WARN',
    deadLetters: text(asRecord(properties['DeadLetterConfig'])['TargetArn']),
    retries: count(invoke['MaximumRetryAttempts']) ?? 2,
    maximumAgeSeconds: count(invoke['MaximumEventAgeInSeconds']) ?? 21_600,
    onFailure: text(asRecord(asRecord(invoke['DestinationConfig'])['OnFailure'])['Destination']),
  };
};

/** Every function of the template that runs on Node. Others are inert, and say so when they are called. */
export const readFunctions = (cloud: Cloud): ReadonlyMap<string, FunctionDefinition> =>
  new Map(
    cloud.template
      .byType('AWS::Lambda::Function')
      .filter(({ properties }) => text(properties['Runtime'])?.startsWith('nodejs') ?? true)
      .map((resource) => [resource.logicalId, readFunction(cloud, resource)]),
  );
