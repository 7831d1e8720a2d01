import { outcomeDifferences } from './outcome-differences.ts';
import type { CountyReport } from './county-report.ts';

/** What did not come to the same as in the calm county. */
export const judgeCounty = (calm: CountyReport, { journeys }: CountyReport): readonly string[] =>
  journeys.flatMap(({ scenario, lines, stuck }, index) => {
    const expected = calm.journeys.find((journey) => journey.scenario === scenario)?.lines ?? [];
    const faults = stuck === undefined ? outcomeDifferences(expected, lines) : [`stuck at ${stuck}`];
    return faults.map((fault) => `journey ${index + 1}, ${scenario}: ${fault}`);
  });
