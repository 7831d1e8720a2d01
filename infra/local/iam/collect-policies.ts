import { asRecord, isRecord } from '../template/as-record.ts';
import type { LoadedResource, LoadedTemplate } from '../template/loaded-template.ts';
import { TemplateError } from '../template/template-error.ts';
import { permissionStatement } from './permission-statement.ts';
import { parsePolicy, type Statement } from './parse-policy.ts';

export interface Policies {
  /** Statements of a role's own policies, by logical id of the role. */
  readonly ofRole: ReadonlyMap<string, readonly Statement[]>;
  /** Statements that stand on a resource, by its ARN. Trust policies stand on the role. */
  readonly onResource: ReadonlyMap<string, readonly Statement[]>;
}

const roleProperties = new Set([
  'AssumeRolePolicyDocument',
  'Description',
  'ManagedPolicyArns',
  'MaxSessionDuration',
  'Path',
  'Policies',
  'RoleName',
  'Tags',
]);

const refuseStrange = ({ logicalId, properties }: LoadedResource): void => {
  for (const name of Object.keys(properties))
    if (!roleProperties.has(name))
      throw new TemplateError(`${logicalId}: the local cloud does not know the role's ${name}`);
  const managed = [properties['ManagedPolicyArns'] ?? []].flat();
  if (managed.length > 0)
    throw new TemplateError(
      `${logicalId}: managed policies are not evaluated here: ${JSON.stringify(managed)}`,
    );
};

const add = (to: Map<string, Statement[]>, key: string, statements: readonly Statement[]): void => {
  to.set(key, [...(to.get(key) ?? []), ...statements]);
};

export const collectPolicies = (template: LoadedTemplate): Policies => {
  const ofRole = new Map<string, Statement[]>();
  const onResource = new Map<string, Statement[]>();
  const roles = new Map(template.byType('AWS::IAM::Role').map((role) => [role.physicalName, role.logicalId]));

  const named = (type: string, name: string, from: string): LoadedResource => {
    const found = template
      .byType(type)
      .find(
        (resource) => [resource.physicalName, resource.arn].includes(name) || resource.logicalId === name,
      );
    if (!found) throw new TemplateError(`${from}: the template has no ${type} ${name}`);
    return found;
  };

  for (const role of template.byType('AWS::IAM::Role')) {
    refuseStrange(role);
    add(
      onResource,
      role.arn,
      parsePolicy(role.properties['AssumeRolePolicyDocument'], `${role.logicalId} trust`, 'trust'),
    );
    ofRole.set(role.logicalId, []);
    for (const inline of [role.properties['Policies'] ?? []].flat().filter(isRecord))
      add(
        ofRole,
        role.logicalId,
        parsePolicy(
          inline['PolicyDocument'],
          `${role.logicalId} ${String(inline['PolicyName'])}`,
          'identity',
        ),
      );
  }

  for (const { logicalId, properties } of template.byType('AWS::IAM::Policy')) {
    if (properties['Users'] ?? properties['Groups'])
      throw new TemplateError(`${logicalId}: users and groups are not known here`);
    for (const name of [properties['Roles'] ?? []].flat().map(String)) {
      const role = roles.get(name);
      if (!role) throw new TemplateError(`${logicalId}: the template has no role ${name}`);
      add(ofRole, role, parsePolicy(properties['PolicyDocument'], logicalId, 'identity'));
    }
  }

  for (const { logicalId, properties } of template.byType('AWS::SQS::QueuePolicy')) {
    const statements = parsePolicy(properties['PolicyDocument'], logicalId, 'resource');
    for (const url of [properties['Queues'] ?? []].flat().map(String))
      add(onResource, named('AWS::SQS::Queue', url.split('/').at(-1) ?? url, logicalId).arn, statements);
  }

  for (const { logicalId, properties } of template.byType('AWS::S3::BucketPolicy'))
    add(
      onResource,
      named('AWS::S3::Bucket', String(properties['Bucket']), logicalId).arn,
      parsePolicy(properties['PolicyDocument'], logicalId, 'resource'),
    );

  for (const { logicalId, properties } of template.byType('AWS::SecretsManager::ResourcePolicy'))
    add(
      onResource,
      named('AWS::SecretsManager::Secret', String(properties['SecretId']), logicalId).arn,
      parsePolicy(properties['ResourcePolicy'], logicalId, 'resource'),
    );

  for (const { logicalId, arn, properties } of template.byType('AWS::KMS::Key'))
    add(onResource, arn, parsePolicy(asRecord(properties['KeyPolicy']), logicalId, 'resource'));

  for (const permission of template.byType('AWS::Lambda::Permission')) {
    const { arn } = named(
      'AWS::Lambda::Function',
      String(permission.properties['FunctionName']),
      permission.logicalId,
    );
    add(onResource, arn, [permissionStatement(permission, arn)]);
  }

  return { ofRole, onResource };
};
