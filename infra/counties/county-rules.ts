import { nationalCatalogue } from '../../shared/catalogue/catalogue.ts';
import type { Limit } from '../../shared/catalogue/catalogue-item.ts';
import type { CountyRules, FlowRule, FlowType, ItemRule } from '../../shared/catalogue/county-rules.ts';
import { type OfficeSession, officeMinutes } from '../../shared/kernel/working-days/office-hours.ts';
import type { Approvals } from './approvals-schema.ts';

const basis = '承诺时限';

type Item = Approvals['items'][string];

const limitOf = ({ unit, from }: Item, value: number): Limit => ({ value, unit, from, basis });

const itemRule = (item: Item): ItemRule => ({
  configured: item.handled,
  department: item.by,
  ...(item.decidedBy === undefined ? {} : { decidedBy: item.decidedBy }),
  promised: limitOf(item, item.promised),
  ...(item.tacit && { tacit: item.tacit }),
});

const flowRule = (flow: Approvals['flows'][FlowType], items: Approvals['items']): FlowRule => {
  const promised = Object.entries(flow.promised).flatMap(([id, days]): [string, Limit][] => {
    const item = items[id];
    return item === undefined ? [] : [[id, limitOf(item, days)]];
  });
  return {
    stages: flow.stages,
    totalDays: flow.totalDays,
    ...(promised.length === 0 ? {} : { promised: Object.fromEntries(promised) }),
  };
};

/** What guide, cases and clock must know of the county's approvals. Items in the order of the catalogue. */
export const countyRules = ({
  approvals,
  officeHours,
}: {
  readonly approvals: Approvals;
  readonly officeHours: readonly OfficeSession[];
}): CountyRules => {
  const { items, flows } = approvals;
  const flow = (type: FlowType): FlowRule => flowRule(flows[type], items);
  return {
    version: approvals.version,
    catalogueVersion: approvals.catalogueVersion,
    items: Object.fromEntries(
      [...nationalCatalogue.items.keys()].flatMap((id): [string, ItemRule][] => {
        const item = items[id];
        return item === undefined ? [] : [[id, itemRule(item)]];
      }),
    ),
    flows: { 1: flow(1), 2: flow(2), 3: flow(3), 4: flow(4), 5: flow(5), 6: flow(6) },
    parallel: approvals.parallel,
    milestones: approvals.milestones,
    milestoneRule: approvals.milestoneRule,
    officeMinutes: officeMinutes(officeHours),
  };
};
