import { resourceSpec } from '../schema/spec-database.ts';
import { checkProperties } from '../schema/check-value.ts';
import type { Finding, Rule } from '../rule.ts';
import type { TemplateResource } from '../template.ts';

const remedy = 'write it as the CloudFormation reference of this type says';

const findingsOf = (id: string, resource: TemplateResource): readonly Finding[] => {
  const spec = resourceSpec(resource.Type);
  if (spec === undefined) {
    const what = `${resource.Type} is no type of CloudFormation`;
    return [
      {
        rule: 'schema.unknown-type',
        subject: id,
        what,
        remedy: 'correct the type; custom resources are not used here',
      },
    ];
  }
  return checkProperties(spec.properties, resource.Properties ?? {}, '').map((fault) => ({
    rule: fault.code,
    subject: id,
    what: `${resource.Type} ${fault.path} ${fault.what}`,
    remedy,
  }));
};

export const schema: Rule = {
  codes: [
    'schema.unknown-type',
    'schema.unknown-property',
    'schema.missing-required',
    'schema.wrong-type',
    'schema.not-allowed',
  ],
  check: (template) =>
    Object.entries(template.Resources).flatMap(([id, resource]) => findingsOf(id, resource)),
};
