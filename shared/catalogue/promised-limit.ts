import type { Limit } from './catalogue-item.ts';
import type { CountyRules, FlowType } from './county-rules.ts';

/** What the county promises for an item in a flow; undefined for an item that it does not decide. */
export const promisedLimit = (rules: CountyRules, flowType: FlowType, item: string): Limit | undefined =>
  rules.flows[flowType].promised?.[item] ?? rules.items[item]?.promised;
