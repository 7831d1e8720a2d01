import { prices } from '../prices.ts';
import type { TemplateReport } from './check-template.ts';
import type { Finding } from './rule.ts';

export const errorLine = (county: string, { rule, subject, what, remedy }: Finding): string =>
  `error ${county} ${rule} ${subject}: ${what}; ${remedy}`;

const dollars = (usd: number): string => `USD ${usd.toFixed(2)}`;

const nagLine = ({ acknowledged, findings }: TemplateReport): string => {
  const open = findings.filter(({ rule }) => rule === 'nag').length;
  const known = acknowledged.length === 0 ? 'none' : acknowledged.join(', ');
  return `  cdk-nag AwsSolutions: ${open === 0 ? 'nothing open' : `${open} open`}; acknowledged: ${known}`;
};

/** What a synthesis says of one template: its size, its fixed cost line by line, cdk-nag, every finding. */
export const reportLines = (stack: string, report: TemplateReport): readonly string[] => {
  const { county, resources, kilobytes, cost, findings } = report;
  return [
    `${county} ${stack}: ${resources} resources, ${kilobytes} KB`,
    `  fixed cost a month: ${dollars(cost.usd)}, without WAF ${dollars(cost.usdWithoutWaf)} (list prices ${prices.region} ${prices.pricesOf})`,
    ...cost.lines.map(
      ({ item, count, each, usd }) => `    ${count} x ${item} at ${dollars(each)} = ${dollars(usd)}`,
    ),
    nagLine(report),
    ...findings.map((finding) => errorLine(county, finding)),
  ];
};
