import type { AttributeName, Attributes } from './attributes.ts';
import type { Catalogue } from './catalogue.ts';
import { type CatalogueItem, isFact, type Limit, type Stage } from './catalogue-item.ts';
import { decide } from './condition.ts';
import type { CountyRules, FlowType } from './county-rules.ts';
import type { MaterialId } from './materials.ts';
import { promisedLimit } from './promised-limit.ts';
import { officeDays } from '../kernel/working-days/office-hours.ts';

/**
 * required: filed as a case. fact: recorded, not filed. inside: handled in another item's case.
 * not-needed: the attributes rule it out. not-configured: needed, but the county does not handle it here.
 */
export type ItemStanding = 'required' | 'fact' | 'inside' | 'not-needed' | 'not-configured';

export interface GuideItem {
  readonly item: CatalogueItem;
  readonly standing: ItemStanding;
  /** The attributes that decide; empty when every project needs the item. */
  readonly why: readonly AttributeName[];
  /** Required items and facts that must have passed before. */
  readonly after: readonly string[];
  /** Promised days; hours as so many days of the office. */
  readonly days: number;
  readonly department: string;
}

export interface Guide {
  readonly flowType: FlowType;
  readonly catalogueVersion: string;
  readonly rulesVersion: string;
  readonly items: readonly GuideItem[];
  readonly stages: readonly {
    readonly stages: readonly Stage[];
    readonly limitDays: number;
    readonly items: readonly string[];
  }[];
  /** Every material of the required items, once. */
  readonly materials: readonly MaterialId[];
  readonly totalDays: number;
}

export const createGuide = (
  catalogue: Catalogue,
  rules: CountyRules,
  flowType: FlowType,
  attributes: Attributes,
): Guide => {
  const standings = new Map<string, { standing: ItemStanding; why: readonly AttributeName[] }>();
  for (const item of catalogue.items.values()) {
    const { holds, because } = decide(item.needed, attributes);
    standings.set(item.id, { standing: holds ? standingOf(item, rules) : 'not-needed', why: because });
  }
  const counts = (id: string): boolean =>
    ['required', 'fact'].includes(standings.get(id)?.standing ?? 'not-needed');
  const items = [...catalogue.items.values()].map((item): GuideItem => {
    const rule = rules.items[item.id];
    const { standing, why } = standings.get(item.id) ?? { standing: 'not-needed', why: [] };
    return {
      item,
      standing,
      why,
      after: prerequisitesOf(item, attributes).filter(counts),
      days: daysOf(rules, promisedLimit(rules, flowType, item.id)) ?? item.promisedDays,
      department: rule?.department ?? item.department,
    };
  });
  const required = items.filter(({ standing }) => standing === 'required');
  const flow = rules.flows[flowType];
  const withInside = items.filter(({ standing }) => standing === 'required' || standing === 'inside');
  return {
    flowType,
    catalogueVersion: catalogue.version,
    rulesVersion: rules.version,
    items,
    stages: flow.stages.map(({ stages, limitDays }) => ({
      stages,
      limitDays,
      items: required.filter(({ item }) => stages.includes(item.stage)).map(({ item }) => item.id),
    })),
    materials: [...new Set(withInside.flatMap(({ item }) => item.materials))],
    totalDays: flow.totalDays,
  };
};

const daysOf = ({ officeMinutes }: CountyRules, limit: Limit | undefined): number | undefined =>
  limit?.unit === 'working-hours' ? officeDays(limit.value, officeMinutes) : limit?.value;

/** Items that must have passed before this one, by the project's attributes. */
export const prerequisitesOf = (item: CatalogueItem, attributes: Attributes): readonly string[] =>
  item.prerequisites
    .filter(({ when }) => when === undefined || decide(when, attributes).holds)
    .map((prerequisite) => prerequisite.item);

const standingOf = (item: CatalogueItem, rules: CountyRules): ItemStanding => {
  if (isFact(item)) return 'fact';
  if (item.inside !== undefined) return 'inside';
  return rules.items[item.id]?.configured === true ? 'required' : 'not-configured';
};
