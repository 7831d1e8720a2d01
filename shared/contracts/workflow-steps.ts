import * as z from 'zod/mini';

// Read loosely for a year: a definition of an older release still drives its executions.
const application = { applicationId: z.string(), generation: z.int() };

export const planInput = z.object({ step: z.literal('plan'), ...application });

export const lookInput = z.object({
  step: z.literal('look'),
  caseId: z.string(),
  ...application,
  /** When the execution began, ISO 8601. */
  startedAt: z.string(),
});

export const awaitInput = z.object({
  step: z.literal('await'),
  caseId: z.string(),
  /** What Look answered. */
  version: z.int(),
  token: z.string(),
  ...application,
});

export const closeInput = z.object({ step: z.literal('close'), ...application });

/** What the machine sends to `approvals-rendezvous`. */
export const stepInput = z.discriminatedUnion('step', [planInput, lookInput, awaitInput, closeInput]);

export type PlanInput = z.infer<typeof planInput>;
export type LookInput = z.infer<typeof lookInput>;
export type AwaitInput = z.infer<typeof awaitInput>;
export type CloseInput = z.infer<typeof closeInput>;

export interface PlanAnswer {
  /** Case ids that are open. */
  readonly cases: readonly string[];
}

export interface LookAnswer {
  readonly closed: boolean;
  /** Number of the case's last write, for Await. */
  readonly version: number;
  /** Until the next timer: 1 to a year. */
  readonly seconds: number;
}

/** Input of an execution. */
export const executionInput = z.object(application);
