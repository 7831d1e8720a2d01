import type { CountyReport } from './county-report.ts';
import { playCounty } from './play-county.ts';
import type { NamedScenarios } from './soak-scenarios.ts';

/** Each journey once, and nothing goes wrong: what the others are measured by. @throws Error when one does not end well */
export const calmCounty = async (template: string, scenarios: NamedScenarios): Promise<CountyReport> => {
  const journeys = [...scenarios.keys()];
  const calm = await playCounty({ template, scenarios, journeys });
  for (const { scenario, stuck } of calm.journeys)
    if (stuck !== undefined) throw new Error(`${scenario} fails though nothing went wrong: ${stuck}`);
  return calm;
};
