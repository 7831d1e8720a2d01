import type { Cloud } from '../cloud.ts';
import type { LambdaService } from '../lambda/lambda-service.ts';
import type { Thread } from './create-thread.ts';
import type { Block, State } from './definition.ts';
import type { Execution, ExecutionStatus } from './execution.ts';
import type { Json, JsonObject } from './json.ts';
import type { TaskTokens } from './task-tokens.ts';
import type { VariableScope } from './variable-scope.ts';

/** "Step Functions Execution Status Change", as the default bus takes it. */
export interface StatusChange {
  readonly source: 'aws.states';
  readonly detailType: 'Step Functions Execution Status Change';
  readonly resources: readonly string[];
  readonly detail: {
    readonly executionArn: string;
    readonly stateMachineArn: string;
    readonly name: string;
    readonly status: ExecutionStatus;
    readonly startDate: number;
    readonly stopDate: number | null;
    readonly input: string;
    readonly inputDetails: { readonly included: true };
    readonly output: string | null;
    readonly outputDetails: { readonly included: true } | null;
    readonly error: string | null;
    readonly cause: string | null;
  };
}

export interface Engine {
  readonly cloud: Cloud;
  readonly lambda: LambdaService;
  readonly tokens: TaskTokens;
  readonly seed: number;
  readonly onStatusChange: (event: StatusChange) => void;
  readonly runBlock: (frame: Frame, block: Block, input: Json) => Promise<Json>;
}

/** Where a state runs: which execution, line of control, variables, and item of a map. */
export interface Frame {
  readonly engine: Engine;
  readonly execution: Execution;
  readonly thread: Thread;
  readonly scope: VariableScope;
  readonly mapItem: JsonObject | undefined;
}

/** One attempt at one state. */
export interface Visit<S extends State = State> {
  readonly frame: Frame;
  readonly state: S;
  readonly input: Json;
  readonly enteredAt: number;
  readonly enteredEvent: number;
  readonly retries: number;
  readonly token: string | undefined;
}

/** What a state leaves behind. Variables are assigned when it is exited. */
export interface Outcome {
  readonly output: Json;
  readonly assign: JsonObject | undefined;
  readonly next: string | undefined;
}
