const tallied = (lines: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(lines, (line) => line)].map(([line, all]) => [line, all.length]));

/**
 * How what a journey came to differs from what the calm one came to: `lost` facts and `surplus` ones, each with how
 * often. Repairs that the workflow tells of are no difference.
 */
export const outcomeDifferences = (calm: readonly string[], found: readonly string[]): readonly string[] => {
  const [expected, seen] = [tallied(calm), tallied(found)];
  return [...new Set([...calm, ...found])]
    .filter((line) => !isRepair(line))
    .flatMap((line) => {
      const surplus = (seen.get(line) ?? 0) - (expected.get(line) ?? 0);
      if (surplus === 0) return [];
      return [`${surplus > 0 ? 'surplus' : 'lost'} ${Math.abs(surplus)}: ${line}`];
    })
    .sort();
};

const isRepair = (line: string): boolean => line === 'event application-renewed';
