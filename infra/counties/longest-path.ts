/** A chain of items, each after the one before, and what they take together. */
export interface Path {
  readonly items: readonly string[];
  readonly days: number;
}

const none: Path = { items: [], days: 0 };

/** The chain that takes longest, of items that do not run in a circle. */
export const longestPath = (
  items: readonly string[],
  days: (item: string) => number,
  after: (item: string) => readonly string[],
): Path => {
  const known = new Map<string, Path>();
  const upTo = (item: string): Path => {
    const found = known.get(item);
    if (found !== undefined) return found;
    const before = longer(
      after(item)
        .filter((one) => items.includes(one))
        .map(upTo),
    );
    const path = { items: [...before.items, item], days: before.days + days(item) };
    known.set(item, path);
    return path;
  };
  return longer(items.map(upTo));
};

const longer = (paths: readonly Path[]): Path =>
  paths.reduce((longest, path) => (path.days > longest.days ? path : longest), none);
