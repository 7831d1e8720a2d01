import type { Draw } from './draw.ts';
import { endOfPeriod } from './end-of-period.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { isOpen, type PlainCase, stateOf } from './plain-case.ts';
import type { Play } from './play.ts';

export interface Attempt {
  readonly one: PlainCase;
  readonly operation: Operation;
}

/** What is tried in such a state is counted together. */
const nameOf = ({ one, operation }: Attempt): string =>
  `${stateOf(one)}${one.accepted ? ' accepted' : ''}${one.filedAgain ? ' filed again' : ''} ${operation.name}`;

const ownWeight = ({ one, operation }: Attempt): number => operation.weight?.(one) ?? 1;

/**
 * Draws what is tried next, mostly what the law allows: what was seldom tried in such a state, and what makes possible
 * what was seldom tried, or seldom came by time alone.
 */
export const createMoveChoice = (
  draw: Draw,
  lawful = 0.8,
): ((play: Play, today: string) => Attempt | undefined) => {
  /** What may come of a case next, the more the less often it came. */
  const prospect = (one: PlainCase, today: string, cases: readonly PlainCase[]): number => {
    const end = endOfPeriod(one, today);
    return operations
      .filter(({ allowed }) => allowed(one, today, cases))
      .map((operation) => ownWeight({ one, operation }) * draw.seldom(nameOf({ one, operation })))
      .reduce((sum, each) => sum + each, end === undefined ? 0 : draw.seldom(end.name));
  };
  const prospectAfter = ({ one, operation }: Attempt, today: string, cases: readonly PlainCase[]): number => {
    const [then, all] = structuredClone([one, cases] as const);
    operation.apply(then, today, all);
    return prospect(then, today, all);
  };
  /** What each case has allowed: somebody may try it too late. */
  const allowedOnce = new WeakMap<PlainCase, Set<Operation>>();
  const temptation = ({ one, operation }: Attempt): number => {
    const isTooLate = allowedOnce.get(one)?.has(operation) === true;
    if (isOpen(one) && stateOf(one) !== 0) return isTooLate ? 1 : 0.1;
    return isTooLate ? 0.1 : 0.005;
  };
  return ({ cases, closed }, today) => {
    const all = [...cases, ...closed.slice(-2)].flatMap((one) =>
      operations.map((operation) => ({ one, operation, isAllowed: operation.allowed(one, today, cases) })),
    );
    for (const { one, operation, isAllowed } of all)
      if (isAllowed) allowedOnce.set(one, (allowedOnce.get(one) ?? new Set()).add(operation));
    const isWanted = draw.random() < lawful;
    const found = all.filter(({ isAllowed }) => isAllowed === isWanted);
    if (isWanted) {
      const prospects = new Map<PlainCase, number>();
      for (const { one } of found) if (!prospects.has(one)) prospects.set(one, prospect(one, today, cases));
      const weight = (attempt: Attempt): number => {
        const gain = prospectAfter(attempt, today, cases) - (prospects.get(attempt.one) ?? 0);
        return ownWeight(attempt) * (draw.seldom(nameOf(attempt)) + Math.max(0, gain) / 10);
      };
      return draw.weighed(found, weight, nameOf);
    }
    const refused = (attempt: Attempt): string => `refused ${nameOf(attempt)}`;
    const weight = (attempt: Attempt): number => draw.seldom(refused(attempt)) * temptation(attempt);
    return draw.weighed(found, weight, refused);
  };
};
