import { fixedCost } from '../../checks/fixed-cost.ts';
import { readTemplate } from '../../checks/template.ts';
import type { UsageReport } from '../usage/usage.ts';
import { textTable } from './text-table.ts';

/** USD by service, of a play. */
export interface Cost {
  readonly usd: number;
  readonly services: Readonly<Record<string, number>>;
  /** Part of `usd` that the county's schedules cost in these days, whether somebody builds or not. */
  readonly schedulesUsd: number;
  readonly days: number;
  /** USD a month of what stands there unused. */
  readonly fixedUsd: number;
  readonly fixedUsdWithoutWaf: number;
  readonly pricesOf: string;
}

const services = ({ lines }: UsageReport): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  for (const { service, usd } of lines) sums[service] = (sums[service] ?? 0) + usd;
  return sums;
};

/**
 * @param usage of the whole play
 * @param idle of one day on which nothing was asked
 * @param days that the play took
 * @param template text of the county's template
 */
export const costOf = (usage: UsageReport, idle: UsageReport, days: number, template: string): Cost => {
  const fixed = fixedCost(readTemplate(template));
  return {
    usd: usage.usd,
    services: services(usage),
    schedulesUsd: Math.min(usage.usd, idle.usd * days),
    days,
    fixedUsd: fixed.usd,
    fixedUsdWithoutWaf: fixed.usdWithoutWaf,
    pricesOf: usage.pricesOf,
  };
};

const usd = (amount: number): string => amount.toFixed(6);

/** What the play cost in AWS terms, for a person. */
export const costLines = (cost: Cost): readonly string[] => [
  '',
  `费用 Cost (USD, ${cost.pricesOf}, without free tiers)`,
  ...textTable([
    ...Object.entries(cost.services)
      .sort(([, a], [, b]) => b - a)
      .map(([service, amount]) => [service, usd(amount)]),
    ['合计 together', usd(cost.usd)],
    [`其中定时巡检 of it hourly sweeps, ${cost.days} days`, usd(cost.schedulesUsd)],
    ['项目本身 the project itself', usd(cost.usd - cost.schedulesUsd)],
    ['固定月费 what stands, a month', usd(cost.fixedUsd)],
    ['固定月费（无 WAF）without the web ACL', usd(cost.fixedUsdWithoutWaf)],
  ]).map((line) => `  ${line}`),
];
