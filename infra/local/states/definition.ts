import type { Principal } from '../iam/identities.ts';
import type { Json, JsonObject } from './json.ts';

export interface Retrier {
  readonly errorEquals: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number | undefined;
  readonly fullJitter: boolean;
}

/** What a state, a choice rule or a catcher makes of its data. Absent and null differ. */
export interface Shaping {
  readonly output: Json | undefined;
  readonly assign: JsonObject | undefined;
}

export interface Catcher extends Shaping {
  readonly errorEquals: readonly string[];
  readonly next: string;
}

export interface ChoiceRule extends Shaping {
  readonly condition: Json;
  readonly next: string;
}

interface Named extends Shaping {
  readonly name: string;
  /** Absent: the end. */
  readonly next: string | undefined;
}

interface Guarded extends Named {
  readonly retry: readonly Retrier[];
  readonly catch: readonly Catcher[];
}

export type TaskResource =
  | { readonly kind: 'invoke'; readonly waitForToken: boolean }
  | { readonly kind: 'function'; readonly arn: string };

export interface PassState extends Named {
  readonly type: 'Pass';
}
export interface SucceedState extends Named {
  readonly type: 'Succeed';
}
export interface FailState extends Named {
  readonly type: 'Fail';
  readonly error: Json | undefined;
  readonly cause: Json | undefined;
}
export interface WaitState extends Named {
  readonly type: 'Wait';
  readonly seconds: Json | undefined;
  readonly timestamp: Json | undefined;
}
export interface ChoiceState extends Named {
  readonly type: 'Choice';
  readonly choices: readonly ChoiceRule[];
  readonly otherwise: string | undefined;
}
export interface TaskState extends Guarded {
  readonly type: 'Task';
  readonly resource: TaskResource;
  readonly args: Json | undefined;
  readonly timeoutSeconds: Json | undefined;
  readonly heartbeatSeconds: Json | undefined;
}
export interface ParallelState extends Guarded {
  readonly type: 'Parallel';
  readonly args: Json | undefined;
  readonly branches: readonly Block[];
}
export interface MapState extends Guarded {
  readonly type: 'Map';
  readonly items: Json | undefined;
  readonly itemSelector: Json | undefined;
  readonly maxConcurrency: Json | undefined;
  readonly processor: Block;
}

export type State =
  PassState | SucceedState | FailState | WaitState | ChoiceState | TaskState | ParallelState | MapState;

/** States that lead to one another: the machine itself, a branch, an item processor. */
export interface Block {
  readonly startAt: string;
  readonly states: ReadonlyMap<string, State>;
}

export interface Machine {
  readonly logicalId: string;
  readonly arn: string;
  readonly name: string;
  readonly roleArn: string;
  readonly role: Principal;
  readonly definition: string;
  readonly block: Block;
  readonly timeoutSeconds: number | undefined;
  readonly createdAt: number;
}
