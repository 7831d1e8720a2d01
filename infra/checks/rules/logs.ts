import { asRecord } from '../as-record.ts';
import { references } from '../references.ts';
import { resourcesOf } from '../resources-of.ts';
import type { Rule } from '../rule.ts';

export const logs: Rule = {
  codes: ['logs.retention', 'logs.group'],
  check: (template) => [
    ...resourcesOf(template, 'AWS::Logs::LogGroup')
      .filter(({ properties }) => typeof properties['RetentionInDays'] !== 'number')
      .map(({ id }) => ({
        rule: 'logs.retention',
        subject: id,
        what: 'keeps its lines for ever',
        remedy: "set RetentionInDays from the county's logRetentionDays",
      })),
    ...resourcesOf(template, 'AWS::Lambda::Function')
      .filter(({ properties }) => {
        const [group] = references(asRecord(properties['LoggingConfig'])['LogGroup']);
        return template.Resources[group?.id ?? '']?.Type !== 'AWS::Logs::LogGroup';
      })
      .map(({ id }) => ({
        rule: 'logs.group',
        subject: id,
        what: 'writes to a log group that Lambda makes, without retention',
        remedy: 'give it a log group of this template',
      })),
  ],
};
