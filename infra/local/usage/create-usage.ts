import { prices } from '../../prices.ts';
import type { Measure, Usage, UsageReport } from './usage.ts';

type Prices = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Tally {
  invocations: number;
  coldStarts: number;
  milliseconds: number;
  errors: number;
}

/**
 * `priceLine` names the line of the price table for a measure; the measure's own line when absent.
 * `add` throws Error for a line that has no price.
 */
export const createUsage = (priceLine: (measure: Measure) => string = ({ line }) => line): Usage => {
  const priceOf = (measure: Measure): number => {
    const metered: Prices = prices.metered;
    const line = priceLine(measure);
    const price = metered[measure.service]?.[line];
    if (price === undefined) throw new Error(`infra/prices.ts has no price for ${measure.service} ${line}`);
    return price;
  };
  const lines = new Map<string, Measure>();
  const functions = new Map<string, Tally>();
  let mostAtOnce = 0;
  return {
    add(measure) {
      priceOf(measure);
      const key = `${measure.service} ${measure.line} ${measure.subject}`;
      const amount = (lines.get(key)?.amount ?? 0) + measure.amount;
      lines.set(key, { ...measure, amount });
    },
    running(invocations) {
      mostAtOnce = Math.max(mostAtOnce, invocations);
    },
    invocation(functionId, { milliseconds, cold, failed }) {
      const tally = functions.get(functionId) ?? {
        invocations: 0,
        coldStarts: 0,
        milliseconds: 0,
        errors: 0,
      };
      tally.invocations += 1;
      tally.milliseconds += milliseconds;
      if (cold) tally.coldStarts += 1;
      if (failed) tally.errors += 1;
      functions.set(functionId, tally);
    },
    report(): UsageReport {
      const priced = [...lines.values()].map((measure) => ({
        ...measure,
        usd: measure.amount * priceOf(measure),
      }));
      return {
        lines: priced,
        functions: Object.fromEntries([...functions].map(([id, tally]) => [id, { ...tally }])),
        mostAtOnce,
        usd: priced.reduce((sum, { usd }) => sum + usd, 0),
        pricesOf: prices.pricesOf,
      };
    },
    reset() {
      lines.clear();
      functions.clear();
      mostAtOnce = 0;
    },
  };
};
