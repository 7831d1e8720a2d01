import { demoTemplate } from '../builders/demo-template.ts';
import { calmCounty } from './journeys/calm-county.ts';
import { judgeCounty } from './journeys/judge-county.ts';
import { journeyFigures } from './journeys/journey-figures.ts';
import { createRecord } from './journeys/soak-record.ts';
import { shortScenarios } from './journeys/short-scenarios.ts';
import { type NamedScenarios, officeJourney, soakScenarios } from './journeys/soak-scenarios.ts';
import { struckCounty } from './journeys/struck-county.ts';
import type { Soak } from './soak.ts';

/** So many journeys of a county share what it costs to start it, and its troubles: offices first. */
const journeysOf = (scenarios: NamedScenarios, offices: number, others: number): readonly string[] =>
  [...scenarios.keys()].flatMap((name) =>
    Array.from({ length: name === officeJourney ? offices : others }, () => name),
  );

/** Below so many hits a kind of trouble or an edge proves nothing. */
const enough = 20;
/** How often each kind of trouble is planned in a county. */
const each = 3;

/**
 * Offices and other journeys, beside each other in a county of their own, among troubles drawn from the seed. `only` the
 * `beginning`: their first ten days. With a record, what other runs wrote there counts as well.
 */
export const soakJourneys: Soak = async ({ seed, count = 300, runs, minutes, only, record, print }) => {
  const started = Date.now();
  const seconds = (): number => Math.round((Date.now() - started) / 1_000);
  const template = await demoTemplate();
  const isBeginning = only === 'beginning';
  const scenarios = isBeginning ? shortScenarios : soakScenarios;
  const journeys = isBeginning ? journeysOf(scenarios, 20, 10) : journeysOf(scenarios, 8, 3);
  const calm = await calmCounty(template, scenarios);
  print(`nothing goes wrong: ${seconds()} s`);
  const book = createRecord(record);
  const goesOn = (round: number): boolean => {
    if (minutes !== undefined && seconds() > minutes * 60) return false;
    return runs === undefined ? book.total().journeys < count : round < runs;
  };
  let round = 0;
  for (; goesOn(round); round += 1) {
    const own = seed + round;
    const county = await struckCounty({ template, seed: String(own), calm, each, scenarios, journeys });
    const found = judgeCounty(calm, county);
    for (const fault of found) print(`seed ${own}: ${fault}`);
    book.add({
      seed: own,
      part: isBeginning ? 'beginning' : 'whole',
      journeys: county.journeys.length,
      offices: county.journeys.filter(({ scenario }) => scenario === officeJourney).length,
      faults: found.length,
      hits: county.hits,
      edges: county.edges,
    });
    const { journeys: played, offices, faults } = book.total();
    print(`seed ${own}: ${played} journeys, ${offices} of them offices, ${faults} faults, ${seconds()} s`);
  }
  const { hits, edges, seeds, ...total } = book.total();
  const { lines, thin } = journeyFigures({ hits, edges, wanted: Object.keys(calm.edges), enough });
  lines.forEach(print);
  print(
    `seeds ${seeds.join(' ')}; ${total.journeys} journeys, ${total.offices} of them offices; ${total.faults} faults; ${seconds()} s; hit less than ${enough} times: ${thin.join(', ') || 'nothing'}`,
  );
  return total.faults === 0 && (runs !== undefined || minutes !== undefined || thin.length === 0);
};
