import type { Template } from './template.ts';

export interface TypedResource {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export const resourcesOf = (template: Template, ...types: readonly string[]): readonly TypedResource[] =>
  Object.entries(template.Resources)
    .filter(([, resource]) => types.includes(resource.Type))
    .map(([id, resource]) => ({ id, properties: resource.Properties ?? {} }));
