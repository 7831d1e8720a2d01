import { asList, asRecord } from '../as-record.ts';
import { references } from '../references.ts';
import { resourcesOf } from '../resources-of.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Template } from '../template.ts';

const ids = (value: unknown): readonly string[] => references(value).map(({ id }) => id);

const anybody = (template: Template): readonly Finding[] =>
  resourcesOf(template, 'AWS::Lambda::Permission')
    .filter(({ properties }) => properties['SourceArn'] === undefined)
    .map(({ id }) => ({
      rule: 'permission.source',
      subject: id,
      what: 'lets everybody in the service call the function, other accounts too',
      remedy: 'name the one API, rule or bucket in SourceArn',
    }));

const toldBy = (template: Template, rule: string): readonly string[] =>
  resourcesOf(template, 'AWS::Lambda::Permission')
    .filter(({ properties }) => properties['Principal'] === 'events.amazonaws.com')
    .filter(({ properties }) => ids(properties['SourceArn']).includes(rule))
    .flatMap(({ properties }) => ids(properties['FunctionName']));

/** A rule that may not call its function says nothing to anybody. */
const unheard = (template: Template): readonly Finding[] =>
  resourcesOf(template, 'AWS::Events::Rule').flatMap(({ id, properties }) =>
    asList(properties['Targets'])
      .flatMap((target) => ids(asRecord(target)['Arn']))
      .filter((target) => template.Resources[target]?.Type === 'AWS::Lambda::Function')
      .filter((target) => !toldBy(template, id).includes(target))
      .map((target) => ({
        rule: 'event.permission',
        subject: id,
        what: `may not call ${target}, and nobody would notice`,
        remedy: 'add an AWS::Lambda::Permission for events.amazonaws.com with the SourceArn of this rule',
      })),
  );

export const permissions: Rule = {
  codes: ['permission.source', 'event.permission'],
  check: (template) => [...anybody(template), ...unheard(template)],
};
