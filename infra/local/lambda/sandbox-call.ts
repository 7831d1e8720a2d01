import type { FunctionLog } from './function-log.ts';
import type { FunctionDefinition } from './read-functions.ts';
import type { WorkerCall, WorkerFailure, WorkerMessage } from './worker-messages.ts';

export type SandboxMessage =
  | WorkerMessage
  | ({ readonly kind: 'exited' } & WorkerFailure)
  /** The bundle was not imported in time. */
  | { readonly kind: 'late' };

export type CallResult =
  | { readonly kind: 'answered'; readonly payload: string; readonly milliseconds: number }
  | ({ readonly kind: 'failed'; readonly milliseconds: number } & WorkerFailure);

export interface CallParts {
  readonly fn: FunctionDefinition;
  readonly log: FunctionLog;
  readonly requestId: string;
  readonly event: string;
  /** What ended the worker before it could serve. */
  readonly unready: SandboxMessage | undefined;
  send(call: WorkerCall): void;
  listen(listener: ((message: SandboxMessage) => void) | undefined): void;
  /** Ends the worker: after a timeout it serves no other call. */
  end(): void;
}

/** One call of a worker: waits for the answer, at most for the function's timeout. */
export const callSandbox = (parts: CallParts): Promise<CallResult> =>
  new Promise((resolve) => {
    const { fn, requestId, event } = parts;
    const budget = fn.timeoutSeconds * 1000;
    const begun = performance.now();
    let timer: NodeJS.Timeout | undefined;

    const finish = (result: { kind: 'answered'; payload: string } | ({ kind: 'failed' } & WorkerFailure)) => {
      clearTimeout(timer);
      parts.listen(undefined);
      resolve({ ...result, milliseconds: performance.now() - begun });
    };
    const fail = (errorType: string, errorMessage: string): void =>
      finish({ kind: 'failed', errorType, errorMessage });
    const timedOut = (): void => {
      const text = `Task timed out after ${fn.timeoutSeconds.toFixed(2)} seconds`;
      parts.log.write(`${requestId} ${text}`);
      fail('Sandbox.Timedout', `RequestId: ${requestId} Error: ${text}`);
      parts.end();
    };
    const hear = (message: SandboxMessage): void => {
      switch (message.kind) {
        case 'ready':
        case 'log':
          return;
        case 'late':
          timedOut();
          return;
        case 'answered':
          if (message.requestId === requestId) finish({ kind: 'answered', payload: message.payload });
          return;
        case 'failed':
          if (message.requestId !== requestId) return;
          parts.log.write(`${requestId} ERROR ${message.trace}`);
          fail(message.errorType, message.errorMessage);
          return;
        case 'exited':
          fail(message.errorType, `RequestId: ${requestId} Error: ${message.errorMessage}`);
          return;
        case 'crashed':
        case 'init-failed':
          parts.log.write(`${requestId} ERROR ${message.errorType}: ${message.errorMessage}`);
          fail(message.errorType, message.errorMessage);
      }
    };

    if (parts.unready !== undefined) {
      hear(parts.unready);
      return;
    }
    parts.listen(hear);
    timer = setTimeout(timedOut, budget);
    parts.send({ kind: 'call', requestId, event, budget });
  });
