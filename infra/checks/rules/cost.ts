import { fixedCost } from '../fixed-cost.ts';
import type { Rule } from '../rule.ts';

const mostUsd = 15;

export const cost: Rule = {
  codes: ['cost.limit', 'cost.unpriced'],
  check: (template) => {
    const { usdWithoutWaf, unpriced, lines } = fixedCost(template);
    const shown = lines.map(({ item, count }) => `${count} x ${item}`).join(', ');
    return [
      ...(usdWithoutWaf <= mostUsd
        ? []
        : [
            {
              rule: 'cost.limit',
              subject: 'template',
              what: `costs USD ${usdWithoutWaf.toFixed(2)} a month without WAF before anybody uses it (${shown})`,
              remedy: `stay within USD ${mostUsd}: fewer alarms, metrics, keys or secrets`,
            },
          ]),
      ...unpriced.map((id) => ({
        rule: 'cost.unpriced',
        subject: id,
        what: `nobody wrote down what ${template.Resources[id]?.Type ?? id}, used like this, costs at rest`,
        remedy: 'add it to infra/checks/cost-kinds.ts and its price to infra/prices.ts',
      })),
    ];
  },
};
