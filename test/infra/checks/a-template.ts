import type { CheckContext } from '../../../infra/checks/check-context.ts';
import type { Template, TemplateResource } from '../../../infra/checks/template.ts';

export const aTemplate = (resources: Readonly<Record<string, TemplateResource>>): Template => ({
  Resources: { ...resources },
});

export const aContext = (overrides: Partial<CheckContext> = {}): CheckContext => ({
  county: 'demo-999901',
  kind: 'county',
  partition: 'aws',
  production: false,
  proven: new Set(),
  pinned: {},
  anchors: new Map([['infra/runbook.md', new Set(['queue-behind'])]]),
  bytes: 1_000,
  ...overrides,
});
