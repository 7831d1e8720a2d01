import { asList, asRecord } from '../as-record.ts';
import { references } from '../references.ts';
import { resourcesOf } from '../resources-of.ts';
import type { Finding, Rule } from '../rule.ts';

const ids = (value: unknown): readonly string[] => references(value).map(({ id }) => id);

export const mappings: Rule = {
  codes: ['mapping.destination', 'mapping.partial', 'mapping.source'],
  check: (template) =>
    resourcesOf(template, 'AWS::Lambda::EventSourceMapping').flatMap(({ id, properties }) => {
      const findings: Finding[] = [];
      const [source] = ids(properties['EventSourceArn']);
      const type = template.Resources[source ?? '']?.Type;
      if (type !== 'AWS::SQS::Queue' && type !== 'AWS::DynamoDB::Table') {
        const what = 'reads from no queue or table of this template';
        findings.push({
          rule: 'mapping.source',
          subject: id,
          what,
          remedy: 'name the queue or stream by reference',
        });
      }
      const [destination] = ids(
        asRecord(asRecord(properties['DestinationConfig'])['OnFailure'])['Destination'],
      );
      const target = template.Resources[destination ?? ''];
      const standard =
        target?.Type === 'AWS::SQS::Queue' && asRecord(target.Properties)['FifoQueue'] !== true;
      if (type === 'AWS::DynamoDB::Table' && !standard) {
        const what = 'loses the records that its function cannot handle';
        findings.push({
          rule: 'mapping.destination',
          subject: id,
          what,
          remedy: 'send failures to a standard queue',
        });
      }
      if (!asList(properties['FunctionResponseTypes']).includes('ReportBatchItemFailures')) {
        const what = 'repeats a whole batch when one message fails';
        findings.push({ rule: 'mapping.partial', subject: id, what, remedy: 'set ReportBatchItemFailures' });
      }
      return findings;
    }),
};
