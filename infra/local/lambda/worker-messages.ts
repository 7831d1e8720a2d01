import type { FunctionDefinition } from './read-functions.ts';

export interface WorkerSetup {
  readonly clock: SharedArrayBuffer;
  readonly endpoint: string;
  readonly folder: string;
  readonly handler: string;
  readonly definition: Pick<FunctionDefinition, 'name' | 'arn' | 'memory' | 'logGroup'>;
  readonly logStream: string;
}

export interface WorkerCall {
  readonly kind: 'call';
  readonly requestId: string;
  readonly event: string;
  /** Real milliseconds that the call may take. */
  readonly budget: number;
}

export interface WorkerFailure {
  readonly errorType: string;
  readonly errorMessage: string;
}

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'init-failed' } & WorkerFailure)
  | { readonly kind: 'log'; readonly text: string }
  | { readonly kind: 'answered'; readonly requestId: string; readonly payload: string }
  | ({ readonly kind: 'failed'; readonly requestId: string; readonly trace: string } & WorkerFailure)
  | ({ readonly kind: 'crashed' } & WorkerFailure);
