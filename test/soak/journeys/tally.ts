/** How often each thing happened. */
export interface Tally {
  add(name: string, times?: number): void;
  addAll(other: Readonly<Record<string, number>>): void;
  counts(): Readonly<Record<string, number>>;
}

export const createTally = (): Tally => {
  const counts = new Map<string, number>();
  const add = (name: string, times = 1): void => void counts.set(name, (counts.get(name) ?? 0) + times);
  return {
    add,
    addAll: (other) => Object.entries(other).forEach(([name, times]) => add(name, times)),
    counts: () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};
