import { asList } from '../as-record.ts';
import { flatten } from '../flatten.ts';
import { references } from '../references.ts';
import { resourcesOf } from '../resources-of.ts';
import type { CheckContext } from '../check-context.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Template } from '../template.ts';

const link = /(?<document>[\w./-]+\.md)#(?<anchor>[\p{L}\p{N}_-]+)/u;

const runbookFault = (description: unknown, { anchors }: CheckContext): string | undefined => {
  const { document, anchor } = link.exec(flatten(description))?.groups ?? {};
  if (document === undefined || anchor === undefined) return 'names no section of the runbook';
  const known = [...anchors].find(([path]) => document === path || document.endsWith(`/${path}`))?.[1];
  return known?.has(anchor) === true ? undefined : `names ${document}#${anchor}, which does not exist`;
};

const unwatched = (template: Template): readonly Finding[] => {
  const watched = new Set(
    resourcesOf(template, 'AWS::CloudWatch::Alarm').flatMap(({ properties }) =>
      references(properties).map(({ id }) => id),
    ),
  );
  return resourcesOf(template, 'AWS::SQS::Queue')
    .filter(({ id, properties }) => properties['RedrivePolicy'] === undefined && !watched.has(id))
    .map(({ id }) => ({
      rule: 'alarm.dead-letter',
      subject: id,
      what: 'collects what failed and nobody is told',
      remedy: 'add an alarm on its visible messages',
    }));
};

export const alarms: Rule = {
  codes: ['alarm.runbook', 'alarm.action', 'alarm.dead-letter'],
  check: (template, context) => [
    ...resourcesOf(template, 'AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm').flatMap(
      ({ id, properties }) => {
        const fault = runbookFault(properties['AlarmDescription'], context);
        const remedy = 'say who is hurt and link a heading, such as README.md#messages-that-failed';
        const findings: Finding[] =
          fault === undefined ? [] : [{ rule: 'alarm.runbook', subject: id, what: fault, remedy }];
        if (asList(properties['AlarmActions']).length === 0) {
          findings.push({
            rule: 'alarm.action',
            subject: id,
            what: 'tells nobody',
            remedy: 'send it to the alarm topic',
          });
        }
        return findings;
      },
    ),
    ...unwatched(template),
  ],
};
