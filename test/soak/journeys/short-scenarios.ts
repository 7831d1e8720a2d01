import { officeJourney, type NamedScenarios, soakScenarios } from './soak-scenarios.ts';

/** Stages 1 and 2 of the office. */
const end = Date.parse('2026-04-02T00:00:00+08:00');

/** The journeys of the soak until the end of March. */
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
