import type { Rule } from '../rule.ts';
import { statefulTypes } from '../stateful-types.ts';

const list = 'infra/checks/pinned-logical-ids.ts';

export const pinned: Rule = {
  codes: ['pinned.missing', 'pinned.unlisted'],
  check: (template, context) => {
    const lost = Object.entries(context.pinned)
      .filter(([id, type]) => template.Resources[id]?.Type !== type)
      .map(([id, type]) => ({
        rule: 'pinned.missing',
        subject: id,
        what: `${type} stood under this logical id and is gone; deploying would replace it`,
        remedy: `keep the construct's path, or move the data and change ${list}`,
      }));
    const unlisted = Object.entries(template.Resources)
      .filter(([id, { Type }]) => statefulTypes.includes(Type) && !(id in context.pinned))
      .map(([id, { Type }]) => ({
        rule: 'pinned.unlisted',
        subject: id,
        what: `${Type} holds state and its logical id is not recorded`,
        remedy: `add it to ${list}`,
      }));
    return [...lost, ...unlisted];
  },
};
