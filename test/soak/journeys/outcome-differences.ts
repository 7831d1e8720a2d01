const tallied = (lines: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(lines, (line) => line)].map(([line, all]) => [line, all.length]));

/** A workflow that was repaired says so. */
const isRepair = (line: string): boolean => line === 'event application-renewed';

/** A light of which nobody was told before the next one turned, or the case was closed, is told with that or no more. */
const mayBeMerged = (line: string): boolean => line.startsWith('reminder ');

/**
 * How what a journey came to differs from what the calm one came to: `lost` facts and `surplus` ones, each with how
 * often. What is said of a repair is no difference, and a reminder may be merged with the next, but never be doubled.
 */
export const outcomeDifferences = (calm: readonly string[], found: readonly string[]): readonly string[] => {
  const [expected, seen] = [tallied(calm), tallied(found)];
  return [...new Set([...calm, ...found])]
    .filter((line) => !isRepair(line))
    .flatMap((line) => {
      const surplus = (seen.get(line) ?? 0) - (expected.get(line) ?? 0);
      if (surplus === 0 || (surplus < 0 && mayBeMerged(line))) return [];
      return [`${surplus > 0 ? 'surplus' : 'lost'} ${Math.abs(surplus)}: ${line}`];
    })
    .sort();
};
