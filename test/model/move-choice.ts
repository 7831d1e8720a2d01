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
  const gain = ({ one, operation }: Attempt, today: string, cases: readonly PlainCase[]): number => {
    const [then, all] = structuredClone([one, cases] as const);
    operation.apply(then, today, all);
    return Math.max(0, prospect(then, today, all) - prospect(one, today, cases));
  };
  return ({ cases, closed }, today) => {
    const isWanted = draw.random() < lawful;
    const found = [...cases, ...closed.slice(-2)]
      .flatMap((one) => operations.map((operation) => ({ one, operation })))
      .filter(({ one, operation }) => operation.allowed(one, today, cases) === isWanted);
    if (isWanted) {
      const weight = (attempt: Attempt): number =>
        ownWeight(attempt) * (draw.seldom(nameOf(attempt)) + gain(attempt, today, cases) / 10);
      return draw.weighed(found, weight, nameOf);
    }
    const refused = (attempt: Attempt): string => `refused ${nameOf(attempt)}`;
    const weight = (attempt: Attempt): number =>
      draw.seldom(refused(attempt)) * (isOpen(attempt.one) ? 1 : 0.05);
    return draw.weighed(found, weight, refused);
  };
};
