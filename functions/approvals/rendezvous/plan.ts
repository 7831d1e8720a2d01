import type { PlanAnswer, PlanInput } from '../../../shared/contracts/workflow-steps.ts';

export interface PlanPorts {
  readonly openCases: (
    applicationId: string,
  ) => Promise<{ readonly generation: number; readonly cases: readonly string[] }>;
}

/** The cases that an execution drives: those that are open, none when a younger execution has taken over. */
export const plan =
  ({ openCases }: PlanPorts) =>
  async ({ applicationId, generation }: PlanInput): Promise<PlanAnswer> => {
    const found = await openCases(applicationId);
    return { cases: generation < found.generation ? [] : found.cases };
  };
