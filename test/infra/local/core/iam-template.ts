import { createLocalLog } from '../../../../infra/local/create-local-log.ts';
import { collectPolicies } from '../../../../infra/local/iam/collect-policies.ts';
import { createAuthorise } from '../../../../infra/local/iam/create-authorise.ts';
import { createIdentities } from '../../../../infra/local/iam/create-identities.ts';
import { loadTemplate } from '../../../../infra/local/template/load-template.ts';
import { templateFile } from './template-file.ts';

export type Json = Record<string, unknown>;

export const now = Date.parse('2026-03-02T01:00:00Z');

export const policy = (...Statement: readonly Json[]): Json => ({ Version: '2012-10-17', Statement });

export const allow = (Action: unknown, Resource: unknown, more: Json = {}): Json => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});

export const trust = (service = 'lambda.amazonaws.com'): Json =>
  policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: service } });

const code = { Handler: 'index.handler', Runtime: 'nodejs24.x', Code: { S3Key: 'one.zip' } };

/** A function `Writer` with the role `Role`, whose inline policy holds the statements, and whatever else is given. */
export const iamTemplate = (statements: readonly Json[], more: Json = {}, role: Json = {}): Json => ({
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'writer',
        AssumeRolePolicyDocument: trust(),
        Policies: [{ PolicyName: 'own', PolicyDocument: policy(...statements) }],
        ...role,
      },
    },
    Writer: {
      Type: 'AWS::Lambda::Function',
      Properties: { FunctionName: 'writer', Role: { 'Fn::GetAtt': ['Role', 'Arn'] }, ...code },
    },
    Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work' } },
    ...more,
  },
});

export const queueArn = 'arn:aws:sqs:eu-central-1:000000000000:work';
export const functionArn = 'arn:aws:lambda:eu-central-1:000000000000:function:writer';
export const roleArn = 'arn:aws:iam::000000000000:role/writer';

/** @throws TemplateError as the start of the local cloud would. */
export const iamOf = (template: Json) => {
  const { template: loaded, place } = loadTemplate(templateFile(template));
  const log = createLocalLog(() => now);
  const { authorise, ledger } = createAuthorise({
    policies: collectPolicies(loaded),
    place,
    now: () => now,
    log,
  });
  const identities = createIdentities(() => loaded, authorise);
  /** What the function may do: `allowed`, `explicit-deny` or `no-allow`. */
  const ask = (
    action: string,
    resource: string,
    context: Record<string, string | readonly string[]> = {},
  ): string => {
    const decision = authorise({
      principal: identities.principalOfFunction('Writer'),
      action,
      resource,
      context,
    });
    return decision.allowed ? 'allowed' : decision.reason;
  };
  /** What a service may do for a source. */
  const askAs = (service: string, sourceArn: string, action: string, resource: string): string => {
    const decision = authorise({ principal: { kind: 'service', service, sourceArn }, action, resource });
    return decision.allowed ? 'allowed' : decision.reason;
  };
  const arnOf = (logicalId: string): string => loaded.resources.get(logicalId)?.arn ?? 'none';
  return { authorise, ledger, identities, log, ask, askAs, arnOf };
};
