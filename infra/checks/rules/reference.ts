import { asList } from '../as-record.ts';
import { references } from '../references.ts';
import type { Reference } from '../references.ts';
import { resourceSpec } from '../schema/spec-database.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Template } from '../template.ts';

const remedy = 'name what the template holds, or add it';

const dangling = (subject: string, id: string): Finding => ({
  rule: 'reference.dangling',
  subject,
  what: `refers to ${id}, which the template does not hold`,
  remedy,
});

const check = (template: Template, subject: string, reference: Reference): readonly Finding[] => {
  const { id, attribute } = reference;
  if (id.startsWith('AWS::') || (attribute === undefined && id in (template.Parameters ?? {}))) return [];
  const resource = template.Resources[id];
  if (resource === undefined) return [dangling(subject, id)];
  const spec = resourceSpec(resource.Type);
  if (attribute === undefined || spec === undefined || attribute in spec.attributes) return [];
  const what = `asks ${id} (${resource.Type}) for ${attribute}, which it does not have`;
  return [
    {
      rule: 'reference.attribute',
      subject,
      what,
      remedy: `ask for one of ${Object.keys(spec.attributes).join(', ')}`,
    },
  ];
};

const conditionOf = (template: Template, id: string, condition: string | undefined): readonly Finding[] =>
  condition === undefined || condition in (template.Conditions ?? {})
    ? []
    : [dangling(id, `condition ${condition}`)];

export const reference: Rule = {
  codes: ['reference.dangling', 'reference.attribute'],
  check: (template) => [
    ...Object.entries(template.Resources).flatMap(([id, resource]) => [
      ...references(resource.Properties).flatMap((found) => check(template, id, found)),
      ...asList(resource.DependsOn).flatMap((other) => check(template, id, { id: String(other) })),
      ...conditionOf(template, id, resource.Condition),
    ]),
    ...Object.entries(template.Outputs ?? {}).flatMap(([name, output]) =>
      references(output['Value']).flatMap((found) => check(template, `output ${name}`, found)),
    ),
  ],
};
