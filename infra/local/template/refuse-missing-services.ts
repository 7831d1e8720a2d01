import type { LoadedTemplate } from './loaded-template.ts';
import { resourceKinds } from './resource-kinds.ts';
import { TemplateError } from './template-error.ts';

/** @throws TemplateError naming a resource whose service the local cloud does not have. */
export const refuseMissingServices = (
  template: LoadedTemplate,
  services: ReadonlyMap<string, unknown>,
): void => {
  for (const { logicalId, type } of template.resources.values()) {
    const needed = resourceKinds[type]?.needs;
    if (needed !== undefined && !services.has(needed))
      throw new TemplateError(`${logicalId} (${type}): the local cloud has no ${needed}`);
  }
};
