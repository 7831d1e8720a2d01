import { acknowledgements } from './acknowledgements.ts';
import { allRules } from './all-rules.ts';
import { fixedCost, type FixedCost } from './fixed-cost.ts';
import type { Finding } from './rule.ts';
import { readTemplate } from './template.ts';
import { templateContext } from './template-context.ts';

export interface TemplateReport {
  readonly county: string;
  readonly resources: number;
  readonly kilobytes: number;
  readonly cost: FixedCost;
  /** Kinds of cdk-nag findings that are acknowledged, each once. */
  readonly acknowledged: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Runs every rule but cdk-nag on a template as it was written.
 * @throws when the text is no template, or of a county that does not exist.
 */
export const checkTemplate = (text: string): TemplateReport => {
  const template = readTemplate(text);
  const context = templateContext(template, text);
  return {
    county: context.county,
    resources: Object.keys(template.Resources).length,
    kilobytes: Math.ceil(context.bytes / 1024),
    cost: fixedCost(template),
    acknowledged: [
      ...new Set(acknowledgements(template).map(({ rule }) => rule.replace(/\[.*$/, ''))),
    ].sort(),
    findings: allRules.flatMap((rule) => rule.check(template, context)),
  };
};
