import { asList, isRecord } from '../as-record.ts';
import { flatten } from '../flatten.ts';
import { policyStatements, type PolicyStatement } from '../policy-statements.ts';
import { references } from '../references.ts';
import { resourcesOf } from '../resources-of.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Template } from '../template.ts';
import { unscopedActions } from '../unscoped-actions.ts';

const text = (values: readonly unknown[]): string => values.map(flatten).join(', ');

const wildcardAction = ({ holder, actions, negated }: PolicyStatement): readonly Finding[] =>
  negated || actions.some((action) => flatten(action).includes('*'))
    ? [
        {
          rule: 'grants.action',
          subject: holder,
          what: `allows ${negated ? 'everything but what it names' : text(actions)}`,
          remedy: 'name the exact actions that are called',
        },
      ]
    : [];

/** A star is exact enough only below one log group or one bucket of this template. */
const isExact = (template: Template, resource: unknown): boolean => {
  const arn = flatten(resource);
  if (arn.includes('${?}')) return false;
  if (!arn.includes('*')) return true;
  const types = references(resource).map(({ id }) => template.Resources[id]?.Type);
  if (types.includes('AWS::Logs::LogGroup')) return arn.endsWith('}:*');
  return types.includes('AWS::S3::Bucket') && /\/[^*]*\*$/.test(arn) && arn.indexOf('*') === arn.length - 1;
};

const wildcardResource = (template: Template, statement: PolicyStatement): readonly Finding[] => {
  const loose = statement.resources.filter((resource) => !isExact(template, resource));
  const scopable = statement.actions.map(flatten).filter((action) => !unscopedActions.has(action));
  if (loose.length === 0 || scopable.length === 0) return [];
  const what = `allows ${scopable.join(', ')} on ${text(loose)}`;
  return [
    {
      rule: 'grants.resource',
      subject: statement.holder,
      what,
      remedy: 'name the exact resource, index or prefix',
    },
  ];
};

const isEverybody = (principal: unknown): boolean =>
  principal === '*' || (isRecord(principal) && asList(principal['AWS']).includes('*'));

const everybody = ({ holder, principal, hasCondition }: PolicyStatement): readonly Finding[] =>
  isEverybody(principal) && !hasCondition
    ? [
        {
          rule: 'grants.everybody',
          subject: holder,
          what: 'allows everybody',
          remedy: 'name the principal or add a condition',
        },
      ]
    : [];

/** The role with which API Gateway writes its logs: AWS documents this policy and no narrower one. */
const isGatewayLogging = (template: Template, roleId: string, arn: string): boolean =>
  arn.endsWith('/AmazonAPIGatewayPushToCloudWatchLogs') &&
  resourcesOf(template, 'AWS::ApiGateway::Account').some(({ properties }) =>
    references(properties['CloudWatchRoleArn']).some(({ id }) => id === roleId),
  );

const managed = (template: Template): readonly Finding[] =>
  resourcesOf(template, 'AWS::IAM::Role').flatMap(({ id, properties }) =>
    asList(properties['ManagedPolicyArns'])
      .map(flatten)
      .filter((arn) => arn.includes(':aws:policy/') && !isGatewayLogging(template, id, arn))
      .map((arn) => ({
        rule: 'grants.managed',
        subject: id,
        what: `has the managed policy ${arn.slice(arn.lastIndexOf('/') + 1)}, which allows more than is used`,
        remedy: 'grant the exact actions by infra/constructs/grants.ts',
      })),
  );

export const grants: Rule = {
  codes: ['grants.action', 'grants.resource', 'grants.everybody', 'grants.managed'],
  check: (template) => {
    const allows = policyStatements(template).filter(({ effect }) => effect === 'Allow');
    const identity = allows.filter(({ kind }) => kind === 'identity');
    // a key's own policy says `kms:*` to its account, and `*` is the key itself
    const onResources = allows.filter(({ kind, type }) => kind !== 'identity' && type !== 'AWS::KMS::Key');
    return [
      ...[...identity, ...onResources].flatMap(wildcardAction),
      ...identity.flatMap((statement) => wildcardResource(template, statement)),
      ...allows.filter(({ kind }) => kind !== 'identity').flatMap(everybody),
      ...managed(template),
    ];
  },
};
