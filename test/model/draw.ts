import { seededRandom } from '../../infra/local/states/seeded-random.ts';

/** Chance that is the same for the same seed, and that remembers what it has drawn. */
export interface Draw {
  readonly random: () => number;
  /** From 0 to below `many`. */
  readonly below: (many: number) => number;
  /** How much a name is worth to be drawn: the less often it was, the more. */
  readonly seldom: (name: string) => number;
  readonly count: (name: string) => void;
  /** One of several by their weights; what is drawn is counted by its name. */
  readonly weighed: <One>(
    all: readonly One[],
    weightOf: (one: One) => number,
    nameOf: (one: One) => string | undefined,
  ) => One | undefined;
}

/**
 * @param drawn counts what this one draws
 * @param before what others had drawn: who goes on after them does not take what is new for all that is worth drawing
 * @param isWanted what is drawn before all others
 */
export const createDraw = (
  seed: string,
  drawn = new Map<string, number>(),
  before?: Readonly<Record<string, number>>,
  isWanted: (name: string) => boolean = () => false,
): Draw => {
  const random = seededRandom(seed);
  const first = before === undefined ? 1 : 5;
  const count = (name: string): void => void drawn.set(name, (drawn.get(name) ?? 0) + 1);
  return {
    random,
    count,
    below: (many) => Math.floor(random() * many),
    seldom: (name) =>
      (first + (before?.[name] ?? 0) + (drawn.get(name) ?? 0)) ** -3 * (isWanted(name) ? 1_000 : 1),
    weighed: (all, weightOf, nameOf) => {
      const weights = all.map(weightOf);
      let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) <= 0);
      const found = all[index === -1 ? 0 : index];
      const name = found === undefined ? undefined : nameOf(found);
      if (name !== undefined) count(name);
      return found;
    },
  };
};
