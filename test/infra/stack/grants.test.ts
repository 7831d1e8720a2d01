import { App, Stack } from 'aws-cdk-lib';
import { Policy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Template as Assertions } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { grant } from '../../../infra/constructs/grants.ts';
import { countyNamed, ofType, templateOf, type Template } from './template-of.ts';

const documentSchema = z.object({
  Statement: z.array(
    z.object({
      Action: z.union([z.string(), z.array(z.string())]),
      Resource: z.unknown(),
      Condition: z.unknown().optional(),
    }),
  ),
});

const demo = templateOf(countyNamed('demo-999901'));
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const shown = (resource: unknown): string =>
  JSON.stringify(resource)
    .replaceAll(/\{"Fn::GetAtt":\["(\w+)","(?:Arn|(\w+))"\]\}/g, (_, id: string, attribute?: string) =>
      attribute === undefined ? id : `${id}.${attribute}`,
    )
    .replaceAll(/\{"Fn::Join":\["",\[(\w+),"([^"]+)"\]\]\}/g, '$1$2')
    .replaceAll('"', '');

const bound = (condition: unknown): string => {
  const [, key] = /"dynamodb:LeadingKeys":\["?([^"\]]+)/.exec(JSON.stringify(condition) ?? '') ?? [];
  return key === undefined ? '' : ` of ${key}`;
};

const grantsOf = (template: Template, policy: string): readonly string[] => {
  const document = documentSchema.parse(template.Resources[policy]?.Properties['PolicyDocument']);
  return document.Statement.flatMap((statement) =>
    list(statement.Action).flatMap((action) =>
      list(statement.Resource).map((on) => `${String(action)} ${shown(on)}${bound(statement.Condition)}`),
    ),
  ).sort();
};

const logs = (name: string): readonly string[] => [
  `logs:CreateLogStream ${name}Logs`,
  `logs:PutLogEvents ${name}Logs`,
];

describe('the rights of the functions', () => {
  it.each([
    ['Authoriser', []],
    ['Openapi', []],
    [
      'ProjectsApi',
      [
        'dynamodb:BatchGetItem ProjectsTable',
        'dynamodb:DeleteItem JournalTable of PERSON#*',
        'dynamodb:GetItem JournalTable of PERSON#*',
        'dynamodb:GetItem ProjectsTable',
        'dynamodb:PutItem JournalTable',
        'dynamodb:PutItem ProjectsTable',
        'dynamodb:Query JournalTable of PROJECT#*',
        'dynamodb:Query ProjectsTable',
        'dynamodb:Query ProjectsTable/index/county',
        'dynamodb:Query ProjectsTable/index/owner',
      ],
    ],
    [
      'ProjectsWitness',
      [
        'dynamodb:GetItem ProjectsTable',
        'dynamodb:PutItem ProjectsTable',
        'dynamodb:Query JournalTable of PROJECT#*',
        'sqs:DeleteMessage ProjectsWitnessQueue',
        'sqs:GetQueueAttributes ProjectsWitnessQueue',
        'sqs:ReceiveMessage ProjectsWitnessQueue',
      ],
    ],
    [
      'Relay',
      [
        'dynamodb:DescribeStream JournalTable.StreamArn',
        'dynamodb:GetRecords JournalTable.StreamArn',
        'dynamodb:GetShardIterator JournalTable.StreamArn',
        'dynamodb:ListStreams *',
        'sqs:SendMessage FailuresQueue',
        'sqs:SendMessage ProjectsWitnessQueue',
      ],
    ],
  ])('of %s are these and no others', (name, rights) => {
    expect(grantsOf(demo, `${name}Policy`)).toEqual([...rights, ...logs(name)].sort());
  });

  it('come from one policy for each function, and from no managed one', () => {
    const functions = ofType(demo, 'AWS::Lambda::Function').map(([id]) => id.replace(/Function$/, 'Policy'));
    expect(ofType(demo, 'AWS::IAM::Policy').map(([id]) => id)).toEqual(functions);
    for (const [, role] of ofType(demo, 'AWS::IAM::Role')) {
      expect(Object.keys(role.Properties).sort()).toEqual(['AssumeRolePolicyDocument', 'Tags']);
    }
  });
});

const holder = (): { readonly stack: Stack; readonly policy: Policy } => {
  const stack = new Stack(new App(), 'Test');
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  return { stack, policy: new Policy(stack, 'Policy', { roles: [role] }) };
};

describe('a grant', () => {
  it('refuses a wildcard', () => {
    const { policy } = holder();
    expect(() => grant({ policy }, { actions: ['dynamodb:*'], on: ['table'] })).toThrow('dynamodb:*');
    expect(() => grant({ policy }, { actions: ['dynamodb:GetItem'], on: ['table/*'] })).toThrow('table/*');
  });

  it('can be bound to items by the beginning of their key', () => {
    const { stack, policy } = holder();
    grant({ policy }, { actions: ['dynamodb:DeleteItem'], on: ['table'], leadingKeys: ['PERSON#'] });
    const [policyResource] = Object.values(Assertions.fromStack(stack).findResources('AWS::IAM::Policy'));
    expect(policyResource).toMatchObject({
      Properties: {
        PolicyDocument: {
          Statement: [
            {
              Action: 'dynamodb:DeleteItem',
              Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PERSON#*'] } },
            },
          ],
        },
      },
    });
  });
});
