import type { EditableTemplate, SeededFault } from './editable-template.ts';
import { firstOf, has, put, setOnFirst } from './edit-template.ts';

const queue = 'AWS::SQS::Queue';
const table = 'AWS::DynamoDB::Table';
const mapping = 'AWS::Lambda::EventSourceMapping';
const alarm = 'AWS::CloudWatch::Alarm';

const copies =
  (type: string, count: number) =>
  (template: EditableTemplate): void => {
    const { resource } = firstOf(template, type);
    for (let copy = 1; copy <= count; copy += 1)
      template.Resources[`Copy${copy}`] = structuredClone(resource);
  };

const acknowledged = (template: EditableTemplate): void => {
  for (const resource of Object.values(template.Resources)) delete resource['Metadata'];
};

export const runningFaults: readonly SeededFault[] = [
  {
    code: 'nag',
    by: 'a table without recovery',
    edit: setOnFirst(table, ['PointInTimeRecoverySpecification'], undefined),
  },
  {
    code: 'nag',
    by: 'a queue that speaks without TLS',
    edit: setOnFirst('AWS::SQS::QueuePolicy', ['PolicyDocument', 'Statement'], []),
  },
  { code: 'nag', by: 'acknowledgements removed', edit: acknowledged },
  {
    code: 'synth',
    by: 'a county that does not exist',
    edit: (template) => put(template.Outputs, ['CountyName', 'Value'], 'nowhere-1'),
  },
  {
    code: 'pinned.missing',
    by: 'a table that became a bucket',
    edit: (template) => put(template.Resources, ['ProjectsTable'], { Type: 'AWS::S3::Bucket' }),
    also: ['nag', 'reference.attribute', 'grants.resource', 'reference.dangling'],
  },
  { code: 'pinned.unlisted', by: 'a table that nobody recorded', edit: copies(table, 1) },
  {
    code: 'retention',
    by: 'a table that goes with its stack',
    county: 'linan-330112',
    edit: (template) => put(template.Resources, ['JournalTable', 'DeletionPolicy'], 'Delete'),
  },
  {
    code: 'retention',
    by: 'a table that goes when replaced',
    county: 'linan-330112',
    edit: (template) => put(template.Resources, ['JournalTable', 'UpdateReplacePolicy'], undefined),
  },
  { code: 'limits.resources', by: 'too many resources', edit: copies('AWS::Logs::LogGroup', 400) },
  {
    code: 'limits.size',
    by: 'a template too large',
    edit: (template) => put(template.Outputs, ['Large'], { Value: 'x'.repeat(900_000) }),
  },
  {
    code: 'queue.dead-letter',
    by: 'a queue without dead letters',
    edit: setOnFirst(queue, ['RedrivePolicy'], undefined, has('RedrivePolicy')),
    also: ['nag'],
  },
  {
    code: 'queue.dead-letter',
    by: 'FIFO letters in a standard queue',
    edit: setOnFirst(
      queue,
      ['RedrivePolicy', 'deadLetterTargetArn'],
      { 'Fn::GetAtt': ['FailuresQueue', 'Arn'] },
      has('RedrivePolicy'),
    ),
    also: ['nag'],
  },
  {
    code: 'queue.visibility',
    by: 'a message shown too early',
    edit: setOnFirst(queue, ['VisibilityTimeout'], 30, has('RedrivePolicy')),
  },
  {
    code: 'mapping.destination',
    by: 'a stream whose failures are lost',
    edit: setOnFirst(mapping, ['DestinationConfig'], undefined, has('DestinationConfig')),
    also: ['queue.dead-letter', 'nag'],
  },
  {
    code: 'mapping.partial',
    by: 'a batch that fails as a whole',
    edit: setOnFirst(mapping, ['FunctionResponseTypes'], undefined),
  },
  {
    code: 'mapping.source',
    by: 'a mapping that reads from nothing',
    edit: setOnFirst(mapping, ['EventSourceArn'], 'queue'),
  },
  {
    code: 'logs.retention',
    by: 'lines kept for ever',
    edit: setOnFirst('AWS::Logs::LogGroup', ['RetentionInDays'], undefined),
  },
  {
    code: 'logs.group',
    by: 'a function without log group',
    edit: setOnFirst('AWS::Lambda::Function', ['LoggingConfig'], undefined),
  },
  {
    code: 'alarm.runbook',
    by: 'an alarm without runbook',
    edit: setOnFirst(alarm, ['AlarmDescription'], 'Something failed'),
  },
  {
    code: 'alarm.runbook',
    by: 'an alarm with a dead link',
    edit: setOnFirst(alarm, ['AlarmDescription'], 'See infra/runbook.md#nobody-wrote-this'),
  },
  { code: 'alarm.action', by: 'an alarm that tells nobody', edit: setOnFirst(alarm, ['AlarmActions'], []) },
  {
    code: 'alarm.dead-letter',
    by: 'failures that nobody hears of',
    edit: (template) => {
      delete template.Resources['FailuresAlarm'];
    },
  },
  { code: 'cost.limit', by: 'too many alarms', edit: copies(alarm, 150) },
  {
    code: 'cost.unpriced',
    by: 'a table that is paid by the hour',
    edit: setOnFirst(table, ['BillingMode'], 'PROVISIONED'),
  },
];
