import { prices } from '../prices.ts';
import { customMetrics, freeAtRest, standingCosts, type CostPart } from './cost-kinds.ts';
import type { Template } from './template.ts';

export interface CostLine extends CostPart {
  /** USD a month for each. */
  readonly each: number;
  readonly usd: number;
}

export interface FixedCost {
  readonly lines: readonly CostLine[];
  readonly usd: number;
  readonly usdWithoutWaf: number;
  /** Logical ids of which the price table does not know what they cost at rest. */
  readonly unpriced: readonly string[];
}

const cents = (usd: number): number => Math.round(usd * 100) / 100;
const sum = (lines: readonly CostLine[]): number => cents(lines.reduce((total, { usd }) => total + usd, 0));

const isWaf = ({ item }: CostLine): boolean => item.startsWith('web-acl');

/** What the stack costs in a month that nobody uses it, USD at the list prices of `infra/prices.ts`. */
export const fixedCost = (template: Template): FixedCost => {
  const counts = new Map<CostPart['item'], number>();
  const metrics = new Set<string>();
  const unpriced: string[] = [];
  for (const [id, { Type, Properties = {} }] of Object.entries(template.Resources)) {
    for (const metric of customMetrics(Type, Properties)) metrics.add(metric);
    const standing = standingCosts[Type]?.(Properties);
    for (const { item, count } of standing ?? []) counts.set(item, (counts.get(item) ?? 0) + count);
    if (standing === undefined && freeAtRest[Type]?.(Properties) !== true) unpriced.push(id);
  }
  if (metrics.size > 0) counts.set('custom-metric', metrics.size);
  const lines = [...counts].map(([item, count]): CostLine => {
    const each = prices.monthly[item];
    return { item, count, each, usd: cents(count * each) };
  });
  return { lines, usd: sum(lines), usdWithoutWaf: sum(lines.filter((line) => !isWaf(line))), unpriced };
};
