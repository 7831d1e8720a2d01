// long: the exact rights of every function are one table
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
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
    .replaceAll(/\{"Ref":"(\w+)"\}/g, '$1')
    .replaceAll('"', '');

const bound = (condition: unknown): string => {
  const [, keys] = /"dynamodb:LeadingKeys":\[?("[^\]}]+)/.exec(JSON.stringify(condition) ?? '') ?? [];
  return keys === undefined ? '' : ` of ${keys.replaceAll('"', '')}`;
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
  it('let one function alone answer a step that waits', () => {
    const holders = ofType(demo, 'AWS::IAM::Policy').filter(([, policy]) =>
      JSON.stringify(policy).includes('states:SendTask'),
    );
    expect(holders.map(([id]) => id)).toEqual(['ApprovalsRendezvousPolicy']);
  });

  it.each([
    ['Authoriser', []],
    ['Openapi', []],
    [
      'ApprovalsApi',
      [
        'dynamodb:GetItem ApprovalsTable',
        'dynamodb:PutItem ApprovalsTable',
        'dynamodb:PutItem JournalTable of PROJECT#*,COUNTY*,PERSON#*',
        'dynamodb:Query ApprovalsTable',
        'dynamodb:Query ApprovalsTable/index/department',
        'dynamodb:Query ApprovalsTable/index/owner',
        'dynamodb:Query JournalTable of PROJECT#*,COUNTY*',
        'dynamodb:UpdateItem ApprovalsTable',
        'secretsmanager:GetSecretValue DepartmentKeys',
      ],
    ],
    [
      'ApprovalsRendezvous',
      [
        'dynamodb:ConditionCheckItem ApprovalsTable',
        'dynamodb:GetItem ApprovalsTable',
        'dynamodb:PutItem ApprovalsTable',
        'dynamodb:PutItem JournalTable of PROJECT#*',
        'dynamodb:Query ApprovalsTable',
        'dynamodb:Query JournalTable of PROJECT#*',
        'dynamodb:UpdateItem ApprovalsTable',
        'sqs:DeleteMessage ApprovalsRendezvousQueue',
        'sqs:GetQueueAttributes ApprovalsRendezvousQueue',
        'sqs:ReceiveMessage ApprovalsRendezvousQueue',
        'states:SendTaskSuccess *',
      ],
    ],
    [
      'ApprovalsStarter',
      [
        'dynamodb:GetItem ApprovalsTable',
        'dynamodb:PutItem ApprovalsTable',
        'dynamodb:PutItem JournalTable of PROJECT#*,COUNTY*',
        'dynamodb:Query ApprovalsTable',
        'dynamodb:Query ApprovalsTable/index/timers',
        'dynamodb:Query JournalTable of PROJECT#*,COUNTY*',
        'dynamodb:UpdateItem ApprovalsTable',
        'sqs:DeleteMessage ApprovalsStarterQueue',
        'sqs:GetQueueAttributes ApprovalsStarterQueue',
        'sqs:ReceiveMessage ApprovalsStarterQueue',
        'states:StartExecution StageApprovalMachine',
      ],
    ],
    [
      'LicencesApi',
      [
        'dynamodb:GetItem LicencesTable',
        'dynamodb:PutItem JournalTable of PROJECT#*',
        'dynamodb:PutItem LicencesTable',
        'dynamodb:Query JournalTable of PROJECT#*',
        'dynamodb:Query LicencesTable',
        's3:GetObject LicencesBucket/licences/*',
      ],
    ],
    [
      'LicencesIssuer',
      [
        'dynamodb:DeleteItem LicencesTable',
        'dynamodb:GetItem LicencesTable',
        'dynamodb:PutItem JournalTable of PROJECT#*',
        'dynamodb:PutItem LicencesTable',
        'dynamodb:Query JournalTable of PROJECT#*',
        'dynamodb:Query LicencesTable',
        's3:PutObject LicencesBucket/licences/*',
        'sqs:DeleteMessage LicencesIssuerQueue',
        'sqs:GetQueueAttributes LicencesIssuerQueue',
        'sqs:ReceiveMessage LicencesIssuerQueue',
      ],
    ],
    [
      'NoticesApi',
      [
        'dynamodb:DeleteItem JournalTable of PERSON#con_*',
        'dynamodb:GetItem NoticesTable',
        'dynamodb:PutItem JournalTable of PERSON#con_*',
        'dynamodb:PutItem JournalTable of PROJECT#*,COUNTY*',
        'dynamodb:PutItem NoticesTable',
        'dynamodb:Query JournalTable of PROJECT#*,COUNTY*',
        'dynamodb:Query NoticesTable',
        's3:GetObject NoticesBucket/papers/*',
      ],
    ],
    [
      'NoticesWriter',
      [
        'dynamodb:GetItem NoticesTable',
        'dynamodb:PutItem JournalTable of PROJECT#*',
        'dynamodb:PutItem NoticesTable',
        'dynamodb:Query JournalTable of PROJECT#*',
        's3:PutObject NoticesBucket/papers/*',
        'sqs:DeleteMessage NoticesWriterQueue',
        'sqs:GetQueueAttributes NoticesWriterQueue',
        'sqs:ReceiveMessage NoticesWriterQueue',
      ],
    ],
    [
      'DepartmentsApi',
      [
        'dynamodb:GetItem DepartmentsTable',
        'dynamodb:PutItem DepartmentsTable',
        'dynamodb:PutItem JournalTable of COUNTY*',
        'dynamodb:PutItem JournalTable of PERSON#*',
        'dynamodb:Query DepartmentsTable',
        'dynamodb:Query DepartmentsTable/index/pending',
        'dynamodb:Query JournalTable of COUNTY*',
        'secretsmanager:GetSecretValue DepartmentKeys',
        'secretsmanager:GetSecretValue OrganisationKeys',
        'secretsmanager:PutSecretValue DepartmentKeys',
        'secretsmanager:UpdateSecretVersionStage DepartmentKeys',
      ],
    ],
    [
      'DepartmentsFeed',
      [
        'dynamodb:DeleteItem DepartmentsTable',
        'dynamodb:GetItem DepartmentsTable',
        'dynamodb:PutItem DepartmentsTable',
        'dynamodb:PutItem JournalTable of TOLD#*',
        'dynamodb:Query DepartmentsTable',
        'dynamodb:Query DepartmentsTable/index/pending',
        'dynamodb:Query JournalTable of PROJECT#*,COUNTY*',
        'sqs:DeleteMessage DepartmentsFeedQueue',
        'sqs:GetQueueAttributes DepartmentsFeedQueue',
        'sqs:ReceiveMessage DepartmentsFeedQueue',
        'sqs:SendMessage DeliveriesQueue',
      ],
    ],
    [
      'DepartmentsSender',
      [
        'dynamodb:GetItem DepartmentsTable',
        'dynamodb:PutItem DepartmentsTable',
        'dynamodb:PutItem JournalTable of DELIVERY#*',
        'dynamodb:Query DepartmentsTable',
        'dynamodb:Query DepartmentsTable/index/pending',
        'dynamodb:Query DepartmentsTable/index/planned',
        'secretsmanager:GetSecretValue DepartmentKeys',
        'secretsmanager:GetSecretValue OrganisationKeys',
        'sqs:ChangeMessageVisibility DeliveriesQueue',
        'sqs:DeleteMessage DeliveriesQueue',
        'sqs:GetQueueAttributes DeliveriesQueue',
        'sqs:ReceiveMessage DeliveriesQueue',
        'sqs:SendMessage DeliveriesQueue',
      ],
    ],
    [
      'MaterialsApi',
      [
        'dynamodb:GetItem MaterialsTable',
        'dynamodb:PutItem JournalTable of PERSON#*',
        'dynamodb:PutItem JournalTable of PROJECT#*',
        'dynamodb:PutItem MaterialsTable',
        'dynamodb:Query JournalTable of PROJECT#*',
        's3:GetObjectVersion MaterialsBucket/prj_*',
        's3:PutObject QuarantineBucket/prj_*',
      ],
    ],
    [
      'MaterialsInspector',
      [
        'dynamodb:GetItem MaterialsTable',
        'dynamodb:PutItem JournalTable of PROJECT#*',
        'dynamodb:PutItem MaterialsTable',
        'dynamodb:Query JournalTable of PROJECT#*',
        's3:GetObject MaterialsBucket/prj_*',
        's3:GetObjectVersion QuarantineBucket/prj_*',
        's3:ListBucket QuarantineBucket',
        's3:PutObject MaterialsBucket/prj_*',
        'sqs:DeleteMessage MaterialsInspectionQueue',
        'sqs:GetQueueAttributes MaterialsInspectionQueue',
        'sqs:ReceiveMessage MaterialsInspectionQueue',
      ],
    ],
    [
      'MaterialsLapse',
      [
        'dynamodb:GetItem MaterialsTable',
        'dynamodb:PutItem JournalTable of PROJECT#*',
        'dynamodb:PutItem MaterialsTable',
        'dynamodb:Query JournalTable of PROJECT#*',
        'dynamodb:Query MaterialsTable/index/lapsing',
        's3:GetObject QuarantineBucket/prj_*',
        's3:ListBucket QuarantineBucket',
        'sqs:SendMessage MaterialsInspectionQueue',
      ],
    ],
    [
      'ProjectsApi',
      [
        'dynamodb:BatchGetItem ProjectsTable',
        'dynamodb:DeleteItem JournalTable of PERSON#*',
        'dynamodb:GetItem JournalTable of PERSON#*',
        'dynamodb:GetItem ProjectsTable',
        'dynamodb:PutItem JournalTable of PROJECT#*,PERSON#*',
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
        'dynamodb:Query JournalTable of PROJECT#*,COUNTY*',
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
        'dynamodb:Query JournalTable/index/recorded',
        'sqs:SendMessage ApprovalsRendezvousQueue',
        'sqs:SendMessage ApprovalsStarterQueue',
        'sqs:SendMessage DepartmentsFeedQueue',
        'sqs:SendMessage FailuresQueue',
        'sqs:SendMessage LicencesIssuerQueue',
        'sqs:SendMessage NoticesWriterQueue',
        'sqs:SendMessage ProjectsWitnessQueue',
      ],
    ],
  ])('of %s are these and no others', (name, rights) => {
    expect(grantsOf(demo, `${name}Policy`)).toEqual([...rights, ...logs(name)].sort());
  });

  it('come from one policy for each function or machine, and from no managed one', () => {
    const holders = Object.entries(demo.Resources)
      .filter(([, { Type }]) => ['AWS::Lambda::Function', 'AWS::StepFunctions::StateMachine'].includes(Type))
      .map(([id]) => id.replace(/(Function|Machine)$/, 'Policy'));
    expect(ofType(demo, 'AWS::IAM::Policy').map(([id]) => id)).toEqual(expect.arrayContaining(holders));
    expect(ofType(demo, 'AWS::IAM::Policy').length).toBe(holders.length);
    for (const [, role] of ofType(demo, 'AWS::IAM::Role')) {
      expect(Object.keys(role.Properties).sort()).toEqual(['AssumeRolePolicyDocument', 'Tags']);
    }
  });
});
