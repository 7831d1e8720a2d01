import { officeJourney, type NamedScenarios, soakScenarios } from './soak-scenarios.ts';

/** The office has passed stage 1, and stage 2 is accepted. */
const end = Date.parse('2026-03-12T00:00:00+08:00');

/** The beginning of the journeys of the soak. */
export const shortScenarios: NamedScenarios = new Map(
  [officeJourney, 'withdrawn-before-and-after-acceptance', 'acceptance-refused-in-each-way'].flatMap(
    (name) => {
      const scenario = soakScenarios.get(name);
      if (scenario === undefined) return [];
      const after = scenario.steps.findIndex(({ at }) => at !== undefined && Date.parse(at) >= end);
      return [[name, { ...scenario, steps: scenario.steps.slice(0, after < 0 ? undefined : after) }]];
    },
  ),
);
