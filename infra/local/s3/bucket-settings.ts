import type { LoadedResource } from '../template/loaded-template.ts';

export interface BucketSettings {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly versioned: boolean;
  readonly eventBridge: boolean;
}

const keptWithoutEffect = [
  'BucketName',
  'BucketEncryption',
  'PublicAccessBlockConfiguration',
  'OwnershipControls',
  'LifecycleConfiguration',
  'LoggingConfiguration',
  'VersioningConfiguration',
  'NotificationConfiguration',
  'Tags',
];

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;

const refuse = (bucket: LoadedResource, what: string): never => {
  throw new Error(`bucket ${bucket.logicalId}: ${what} is not implemented by the local object store`);
};

const checkEncryption = (bucket: LoadedResource): void => {
  const rules = member(bucket.properties['BucketEncryption'], 'ServerSideEncryptionConfiguration');
  for (const rule of Array.isArray(rules) ? (rules as readonly unknown[]) : []) {
    const algorithm = member(member(rule, 'ServerSideEncryptionByDefault'), 'SSEAlgorithm');
    if (algorithm !== 'AES256') refuse(bucket, `encryption ${JSON.stringify(algorithm)}`);
  }
};

/** @throws Error naming the property when the template asks for what the store does not do. */
export const readBucketSettings = (bucket: LoadedResource): BucketSettings => {
  for (const name of Object.keys(bucket.properties))
    if (!keptWithoutEffect.includes(name)) refuse(bucket, `property ${name}`);
  checkEncryption(bucket);
  const versioning = member(bucket.properties['VersioningConfiguration'], 'Status');
  if (versioning !== undefined && versioning !== 'Enabled')
    refuse(bucket, `versioning ${JSON.stringify(versioning)}`);
  const notifications = bucket.properties['NotificationConfiguration'];
  for (const name of Object.keys(notifications ?? {}))
    if (name !== 'EventBridgeConfiguration') refuse(bucket, `notification ${name}`);
  const eventBridge = member(notifications, 'EventBridgeConfiguration');
  const enabled = member(eventBridge, 'EventBridgeEnabled');
  return {
    logicalId: bucket.logicalId,
    name: bucket.physicalName,
    arn: bucket.arn,
    versioned: versioning === 'Enabled',
    eventBridge: eventBridge !== undefined && enabled !== false && enabled !== 'false',
  };
};
