import type { AttributeName, Attributes } from './attributes.ts';

/** A rule over a project's attributes, as data: the guide names the attributes that decide it. */
export type Condition =
  | { readonly always: true }
  | { readonly attribute: AttributeName; readonly is: string | boolean | readonly string[] }
  | { readonly attribute: AttributeName; readonly above: number }
  | { readonly attribute: AttributeName; readonly atLeast: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface Verdict {
  readonly holds: boolean;
  /** The attributes that decide: changing one of them can change the verdict. Empty when nothing can. */
  readonly because: readonly AttributeName[];
}

export const always: Condition = { always: true };

export const decide = (condition: Condition, attributes: Attributes): Verdict => {
  if ('always' in condition) return { holds: true, because: [] };
  if ('all' in condition) return gather(condition.all, attributes, false);
  if ('any' in condition) return gather(condition.any, attributes, true);
  if ('not' in condition) {
    const { holds, because } = decide(condition.not, attributes);
    return { holds: !holds, because };
  }
  return { holds: compare(condition, attributes[condition.attribute]), because: [condition.attribute] };
};

// One part with the decisive value settles the whole; without one, every part has its share.
const gather = (parts: readonly Condition[], attributes: Attributes, decisive: boolean): Verdict => {
  const verdicts = parts.map((part) => decide(part, attributes));
  const settled = verdicts.find(({ holds }) => holds === decisive);
  if (settled !== undefined) return settled;
  return { holds: !decisive, because: [...new Set(verdicts.flatMap(({ because }) => because))] };
};

type Comparison = Extract<Condition, { attribute: AttributeName }>;

const compare = (condition: Comparison, value: string | number | boolean): boolean => {
  if ('above' in condition) return typeof value === 'number' && value > condition.above;
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast;
  return typeof condition.is === 'object'
    ? condition.is.some((one) => one === value)
    : condition.is === value;
};
