import type { Rule } from '../rule.ts';
import { irreplaceableTypes } from '../stateful-types.ts';

const keeps = (policy: string | undefined): boolean =>
  policy === 'Retain' || policy === 'RetainExceptOnCreate';

export const retention: Rule = {
  codes: ['retention'],
  check: (template, { production }) =>
    Object.entries(template.Resources)
      .filter(([, resource]) => production && irreplaceableTypes.includes(resource.Type))
      .filter(
        ([, { DeletionPolicy, UpdateReplacePolicy }]) =>
          !keeps(DeletionPolicy) || !keeps(UpdateReplacePolicy),
      )
      .map(([id, { Type }]) => ({
        rule: 'retention',
        subject: id,
        what: `${Type} of a county that keeps its data would be deleted with the stack or on replacement`,
        remedy: 'set DeletionPolicy and UpdateReplacePolicy to Retain',
      })),
};
