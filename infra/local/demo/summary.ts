import type { Cost } from './cost.ts';
import type { Outcome } from './outcome.ts';
import { stageName } from './outcome-lines.ts';

export interface Deliveries {
  /** Messages that arrived at the departments' systems and verified, each once. */
  readonly sent: number;
  /** Deliveries that did not arrive, and those whose signature did not hold. */
  readonly failed: number;
}

/** What `--json` prints. */
export const summarise = (
  journey: string,
  outcomes: readonly Outcome[],
  files: ReadonlyMap<string, string>,
  deliveries: Deliveries,
  usage: Cost,
  seconds: number,
) => ({
  journey,
  stages: outcomes.flatMap(({ stages }) =>
    stages.map(({ stages: numbers, completed, usedDays, limitDays }) => ({
      stage: numbers.length === 1 ? numbers[0] : stageName(numbers),
      completed,
      usedDays,
      limitDays,
    })),
  ),
  cases: outcomes.flatMap(({ cases }) =>
    cases.map(({ item, mode, accepted, due, done, limitDays, usedDays, light, state }) => ({
      item,
      mode,
      accepted,
      due,
      done,
      limitDays,
      usedDays,
      light,
      state,
    })),
  ),
  licences: outcomes.flatMap(({ licences }) =>
    licences.map(({ licenceId, item, number, identifier }) => ({
      item,
      number,
      identifier,
      file: files.get(licenceId) ?? null,
    })),
  ),
  deliveries,
  usage,
  seconds,
});
