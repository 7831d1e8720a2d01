import { readFileSync } from 'node:fs';
import { readScenario } from '../../../infra/local/scenario/read-scenario.ts';
import type { Scenario } from '../../../infra/local/scenario/scenario-file.ts';

export type NamedScenarios = ReadonlyMap<string, Scenario>;

const read = (name: string): Scenario =>
  readScenario(readFileSync(new URL(`../../journeys/${name}.json`, import.meta.url), 'utf8'));

export const officeJourney = 'office';

/** The others take the edges of the table of moves that the office never takes. */
export const soakScenarios: NamedScenarios = new Map(
  [
    officeJourney,
    'design-review-refused-refiled-and-passed',
    'withdrawn-before-and-after-acceptance',
    'acceptance-refused-in-each-way',
    'silent-department-is-deemed-to-accept',
  ].map((name) => [name, read(name)]),
);
