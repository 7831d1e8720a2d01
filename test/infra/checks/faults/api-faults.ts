import type { EditableTemplate, SeededFault } from './editable-template.ts';
import { firstOf, put, setOnFirst } from './edit-template.ts';

const secured = '/projects/{projectId}';

const editOperation =
  (path: readonly string[], value: unknown) =>
  (template: EditableTemplate): void =>
    put(
      firstOf(template, 'AWS::ApiGateway::RestApi').resource,
      ['Properties', 'Body', 'paths', secured, 'get', ...path],
      value,
    );

const integrationUri = ['x-amazon-apigateway-integration', 'uri'];

export const apiFaults: readonly SeededFault[] = [
  { code: 'api.authoriser', by: 'an operation that asks for nothing', edit: editOperation(['security'], []) },
  {
    code: 'api.authoriser',
    by: 'an operation that asks for an unknown scheme',
    edit: editOperation(['security'], [{ nobody: [] }]),
  },
  {
    code: 'api.integration',
    by: 'an integration that calls a table',
    edit: editOperation(integrationUri, { 'Fn::GetAtt': ['JournalTable', 'Arn'] }),
    also: ['api.permission'],
  },
  {
    code: 'api.integration',
    by: 'an operation without integration',
    edit: editOperation(['x-amazon-apigateway-integration'], undefined),
  },
  {
    code: 'api.timeout',
    by: 'a function that may run longer than the gateway waits',
    edit: setOnFirst('AWS::Lambda::Function', ['Timeout'], 60, (_, id) => id === 'ProjectsApiFunction'),
  },
  {
    code: 'api.permission',
    by: 'a permission removed',
    edit: (template) => {
      delete template.Resources['ProjectsApiPermission'];
    },
  },
  {
    code: 'api.permission',
    by: 'a permission for anybody in the service',
    edit: setOnFirst(
      'AWS::Lambda::Permission',
      ['SourceArn'],
      undefined,
      (_, id) => id === 'ProjectsApiPermission',
    ),
    also: ['permission.source'],
  },
  {
    code: 'permission.source',
    by: 'a permission for every rule of every account',
    edit: setOnFirst(
      'AWS::Lambda::Permission',
      ['SourceArn'],
      undefined,
      (_, id) => id === 'ApprovalsSweepRulePermission',
    ),
    also: ['event.permission'],
  },
  {
    code: 'event.permission',
    by: 'a rule whose permission is gone',
    edit: (template) => {
      delete template.Resources['ApprovalsSweepRulePermission'];
    },
  },
  {
    code: 'api.permission',
    by: 'a permission for another path',
    edit: (template) => {
      const arn = [
        'arn:',
        { Ref: 'AWS::Partition' },
        ':execute-api:x:',
        { Ref: 'AWS::AccountId' },
        ':',
        { Ref: 'Api' },
        '/v1/GET/other',
      ];
      put(template.Resources, ['ProjectsApiPermission', 'Properties', 'SourceArn'], {
        'Fn::Join': ['', arn],
      });
    },
  },
];
