import { demoTemplate } from '../builders/demo-template.ts';
import { calmCounty } from './journeys/calm-county.ts';
import { judgeCounty } from './journeys/judge-county.ts';
import { journeyFigures } from './journeys/journey-figures.ts';
import { playCounty } from './journeys/play-county.ts';
import { shortScenarios } from './journeys/short-scenarios.ts';
import { type NamedScenarios, officeJourney, soakScenarios } from './journeys/soak-scenarios.ts';
import { createTally } from './journeys/tally.ts';
import type { Soak } from './soak.ts';

/** The office most often, each other journey once. */
const journeysOf = (scenarios: NamedScenarios): readonly string[] => [
  ...Array.from({ length: 6 }, () => officeJourney),
  ...scenarios.keys(),
];

/** Below so many hits a kind of trouble or an edge proves nothing. */
const enough = 20;

/**
 * Offices and other journeys, several beside each other in a county of their own, with troubles drawn from the seed.
 * `only` the `beginning`: their first ten days.
 */
export const soakJourneys: Soak = async ({ seed, count = 300, runs, minutes, only, print }) => {
  const started = Date.now();
  const seconds = (): number => Math.round((Date.now() - started) / 1_000);
  const template = await demoTemplate();
  const scenarios = only === 'beginning' ? shortScenarios : soakScenarios;
  const calm = await calmCounty(template, scenarios);
  const [hits, edges] = [createTally(), createTally()];
  let [played, offices, faults, round] = [0, 0, 0, 0];
  const goesOn = (): boolean => {
    if (minutes !== undefined && seconds() > minutes * 60) return false;
    return runs === undefined ? played < count : round < runs;
  };
  while (goesOn()) {
    const own = seed + round;
    const county = await playCounty({
      template,
      seed: String(own),
      scenarios,
      journeys: journeysOf(scenarios),
      heard: calm.heard,
    });
    const found = judgeCounty(calm, county);
    for (const fault of found) print(`seed ${own}: ${fault}`);
    hits.addAll(county.hits);
    edges.addAll(county.edges);
    played += county.journeys.length;
    offices += county.journeys.filter(({ scenario }) => scenario === officeJourney).length;
    faults += found.length;
    round += 1;
    print(`seed ${own}: ${played} journeys, ${offices} of them offices, ${faults} faults, ${seconds()} s`);
  }
  const { lines, thin } = journeyFigures({ hits: hits.counts(), edges: edges.counts(), enough });
  lines.forEach(print);
  print(
    `seeds ${seed} to ${seed + round - 1}; ${played} journeys, ${offices} of them offices; ${faults} faults; ${seconds()} s; hit less than ${enough} times: ${thin.join(', ') || 'nothing'}`,
  );
  return faults === 0 && (runs !== undefined || minutes !== undefined || thin.length === 0);
};
