import { asList, asRecord } from './as-record.ts';
import type { Template } from './template.ts';

export interface PolicyStatement {
  /** Logical id of the resource that holds the statement. */
  readonly holder: string;
  /** `identity`: what a role may do. `trust`: who may take a role. `resource`: who may use a resource. */
  readonly kind: 'identity' | 'trust' | 'resource';
  readonly type: string;
  readonly effect: string;
  readonly actions: readonly unknown[];
  readonly resources: readonly unknown[];
  readonly principal: unknown;
  readonly hasCondition: boolean;
  /** NotAction, NotResource or NotPrincipal is used. */
  readonly negated: boolean;
}

type Documents = readonly { readonly kind: PolicyStatement['kind']; readonly document: unknown }[];

const documents = (type: string, properties: Readonly<Record<string, unknown>>): Documents => {
  const identity = asList(properties['Policies']).map((policy) => ({
    kind: 'identity' as const,
    document: asRecord(policy)['PolicyDocument'],
  }));
  const held = type.startsWith('AWS::IAM::') ? ('identity' as const) : ('resource' as const);
  return [
    ...identity,
    { kind: 'trust', document: properties['AssumeRolePolicyDocument'] },
    { kind: held, document: properties['PolicyDocument'] },
    { kind: 'resource', document: properties['KeyPolicy'] },
    { kind: 'resource', document: properties['ResourcePolicy'] },
    { kind: 'resource', document: asRecord(properties['ResourcePolicy'])['PolicyDocument'] },
  ];
};

/** Every statement of every policy in the template, inline, attached or on a resource. */
export const policyStatements = (template: Template): readonly PolicyStatement[] =>
  Object.entries(template.Resources).flatMap(([holder, { Type: type, Properties }]) =>
    documents(type, Properties ?? {}).flatMap(({ kind, document }) =>
      asList(asRecord(document)['Statement']).map((one) => {
        const statement = asRecord(one);
        return {
          holder,
          kind,
          type,
          effect: String(statement['Effect']),
          actions: asList(statement['Action']),
          resources: asList(statement['Resource']),
          principal: statement['Principal'],
          hasCondition: statement['Condition'] !== undefined,
          negated: ['NotAction', 'NotResource', 'NotPrincipal'].some((key) => key in statement),
        };
      }),
    ),
  );
