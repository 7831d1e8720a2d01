import type { Json } from './json.ts';
import { playStep } from './play-step.ts';
import { NameNotKept, type KeptValues } from './replace-names.ts';
import type { Scenario, Step } from './scenario-file.ts';
import type { ScenarioPorts } from './scenario-ports.ts';

export interface StepLine {
  readonly step: number;
  readonly status: number | null;
  readonly ok: boolean;
  readonly why?: readonly string[];
  readonly answer?: Json;
}

/**
 * Plays every step in order and tells each. A failed expectation does not end the play.
 * @throws what the cloud throws: it could not settle, or is gone.
 */
export const playScenario = async (
  ports: ScenarioPorts,
  scenario: Scenario,
  tell: (line: StepLine, step: Step) => void,
): Promise<{ readonly failed: number }> => {
  let kept: KeptValues = new Map();
  let failed = 0;
  for (const [index, step] of scenario.steps.entries()) {
    const number = index + 1;
    try {
      const { status, why, answer, kept: now } = await playStep(ports, step, number, kept);
      kept = now;
      const ok = why.length === 0;
      if (!ok) failed += 1;
      tell({ step: number, status, ok, ...(ok ? {} : { why, answer: answer ?? null }) }, step);
    } catch (error) {
      if (!(error instanceof NameNotKept)) throw error;
      failed += 1;
      tell({ step: number, status: null, ok: false, why: [error.message] }, step);
    }
  }
  return { failed };
};
