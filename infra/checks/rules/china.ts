import { chinaAbsences } from '../china-absences.ts';
import type { Rule } from '../rule.ts';

export const china: Rule = {
  codes: chinaAbsences.map(({ code }) => code),
  check: (template, { partition, proven }) => {
    if (partition !== 'aws-cn') return [];
    const absent = chinaAbsences.filter(({ trait }) => trait === undefined || !proven.has(trait));
    return Object.entries(template.Resources).flatMap(([id, resource]) =>
      absent
        .filter(({ uses }) => uses(resource))
        .map(({ code, what, remedy }) => ({
          rule: code,
          subject: id,
          what: `uses what the China regions lack: ${what}`,
          remedy,
        })),
    );
  },
};
