import type { SeededFault } from './editable-template.ts';
import { allow, firstOf, put, setOnFirst } from './edit-template.ts';

const journal = { 'Fn::GetAtt': ['JournalTable', 'Arn'] };
const managed = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/ReadOnlyAccess']] };

export const grantFaults: readonly SeededFault[] = [
  {
    code: 'grants.action',
    by: 'every action of a service',
    edit: allow({ Action: 'dynamodb:*', Resource: journal }),
    also: ['nag'],
  },
  {
    code: 'grants.action',
    by: 'every action but one',
    edit: allow({ NotAction: 'dynamodb:Scan', Resource: journal }),
    also: ['nag'],
  },
  {
    code: 'grants.action',
    by: 'a family of actions',
    edit: allow({ Action: ['dynamodb:Get*'], Resource: journal }),
    also: ['nag'],
  },
  {
    code: 'grants.resource',
    by: 'every resource',
    edit: allow({ Action: 'dynamodb:GetItem', Resource: '*' }),
    also: ['nag'],
  },
  {
    code: 'grants.resource',
    by: 'every index of a table',
    edit: allow({ Action: 'dynamodb:Query', Resource: { 'Fn::Join': ['', [journal, '/index/*']] } }),
    also: ['nag'],
  },
  {
    code: 'grants.everybody',
    by: 'a queue that everybody may write to',
    edit: (template) => {
      const statement = {
        Effect: 'Allow',
        Action: 'sqs:SendMessage',
        Principal: { AWS: '*' },
        Resource: { 'Fn::GetAtt': ['FailuresQueue', 'Arn'] },
      };
      put(
        firstOf(template, 'AWS::SQS::QueuePolicy').resource,
        ['Properties', 'PolicyDocument', 'Statement', 1],
        statement,
      );
    },
  },
  {
    code: 'grants.managed',
    by: 'a managed policy',
    edit: setOnFirst('AWS::IAM::Role', ['ManagedPolicyArns'], [managed]),
    also: ['nag'],
  },
  {
    code: 'partition',
    by: 'a partition written by hand',
    edit: setOnFirst(
      'AWS::Lambda::Function',
      ['Environment', 'Variables', 'TARGET'],
      'arn:aws:sqs:eu-central-1:1:x',
    ),
  },
  {
    code: 'partition',
    by: 'a partition written in pieces',
    edit: setOnFirst('AWS::Lambda::Function', ['Environment', 'Variables', 'TARGET'], {
      'Fn::Join': [':', ['arn', 'aws-cn', 'sqs']],
    }),
  },
  {
    code: 'partition',
    by: 'a suffix written by hand',
    edit: setOnFirst(
      'AWS::Lambda::Function',
      ['Environment', 'Variables', 'TARGET'],
      'https://sqs.eu-central-1.amazonaws.com/1/x',
    ),
  },
  {
    code: 'function.secret',
    by: 'a secret in a variable',
    edit: setOnFirst('AWS::Lambda::Function', ['Environment', 'Variables', 'WEBHOOK_SECRET'], 'hunter2'),
  },
  {
    code: 'function.reserved',
    by: 'reserved concurrency',
    edit: setOnFirst('AWS::Lambda::Function', ['ReservedConcurrentExecutions'], 5),
  },
];
