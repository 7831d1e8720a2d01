import type { Scenario } from './scenario-file.ts';

/** The departments whose systems a scenario uses. */
export const receiversOfScenario = ({ steps }: Scenario): readonly string[] => [
  ...new Set(steps.flatMap(({ callback, department }) => callback?.department ?? department ?? [])),
];
