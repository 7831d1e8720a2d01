import type { Draw } from './draw.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { isOpen, type PlainCase, stateOf } from './plain-case.ts';
import type { Play } from './play.ts';

export interface Attempt {
  readonly one: PlainCase;
  readonly operation: Operation;
  /** What may be tried in such a state is counted together. */
  readonly stand: string;
}

export interface MoveChoice {
  readonly choose: (play: Play, today: string) => Attempt | undefined;
  /** Learns where an attempt has led. */
  readonly learn: (attempt: Attempt) => void;
}

const standOf = (one: PlainCase): string =>
  `${stateOf(one)}${one.accepted ? ' accepted' : ''}${one.filedAgain ? ' filed again' : ''}`;

const nameOf = ({ stand, operation }: Pick<Attempt, 'stand' | 'operation'>): string =>
  `${stand} ${operation.name}`;

/**
 * Draws what is tried next, mostly what the law allows: what was seldom tried in such a state, and what leads
 * to a state in which much was seldom tried.
 */
export const createMoveChoice = (draw: Draw, lawful = 0.8): MoveChoice => {
  const ledTo = new Map<string, string>();
  const possible = new Map<string, Set<string>>();
  const seldom = (name: string): number => (1 + draw.times(name)) ** -3;
  const worth = (stand: string): number =>
    [...(possible.get(stand) ?? [])].reduce((sum, name) => sum + seldom(name), 0);
  const weightOf = (attempt: Attempt): number => {
    const { one, operation, stand } = attempt;
    const name = nameOf(attempt);
    const gain = worth(ledTo.get(name) ?? stand) - worth(stand);
    return (operation.weight?.(one) ?? 1) * (seldom(name) + Math.max(0, gain) / 100);
  };
  return {
    choose: ({ cases, closed }, today) => {
      const isWanted = draw.random() < lawful;
      const all = [...cases, ...closed.slice(-2)].flatMap((one) =>
        operations.map((operation) => ({ one, operation, stand: standOf(one) })),
      );
      const found = all.filter(({ one, operation }) => operation.allowed(one, today, cases) === isWanted);
      if (!isWanted) {
        const refused = (attempt: Attempt): string => `refused ${nameOf(attempt)}`;
        const weight = (attempt: Attempt): number =>
          seldom(refused(attempt)) * (isOpen(attempt.one) ? 1 : 0.05);
        return draw.weighed(found, weight, refused);
      }
      return draw.weighed(found, weightOf, nameOf);
    },
    learn: (attempt) => {
      const { one, operation, stand } = attempt;
      ledTo.set(nameOf(attempt), standOf(one));
      if ((operation.weight?.(one) ?? 1) === 1)
        possible.set(stand, (possible.get(stand) ?? new Set()).add(nameOf(attempt)));
    },
  };
};
