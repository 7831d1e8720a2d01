import type { Updatable } from '../updatable.ts';
import type { SendAsFunction } from './send-as-function.ts';
import type { FunctionDefinition } from './read-functions.ts';

export type InvokeOutcome =
  | { readonly kind: 'answered'; readonly payload: unknown; readonly milliseconds: number }
  /** The handler threw, timed out, was killed, or the bundle did not load: `errorType` as Lambda names it. */
  | {
      readonly kind: 'failed';
      readonly errorType: string;
      readonly errorMessage: string;
      readonly milliseconds: number;
    }
  /** No worker free: Lambda's 429. */
  | { readonly kind: 'throttled' };

export interface LambdaService extends Updatable {
  /** Runs the function once. `source` names the fault point: `<source>-><functionId>`. */
  invoke(functionId: string, event: unknown, source: string): Promise<InvokeOutcome>;
  /** Logical id by function ARN or name; undefined when the template has none. */
  functionIdOf(arnOrName: string): string | undefined;
  /** Asynchronous invocation (rules, schedules): queued, retried twice after 60 s and 120 s, then the on-failure destination. */
  invokeLater(functionId: string, event: unknown, source: string): void;
  /** Ends the worker that signs with this access key (faults kill-before, kill-after). False when there is none. */
  killWorker(accessKeyId: string): boolean;
  /** Ends every worker, whatever it does. */
  killWorkers(): void;
  /** After a throttled call: true once some running call has ended, false at once when none runs. */
  whenFreed(): Promise<boolean>;
  /** How failed asynchronous events reach their queue; given once by the part that knows the queues. */
  sendFailuresBy(send: SendAsFunction): void;
  /** What the template says of a function. */
  definitionOf(functionId: string): FunctionDefinition | undefined;
  reset(): Promise<void>;
  close(): Promise<void>;
}
