import { Worker } from 'node:worker_threads';

import type { Cloud } from '../cloud.ts';
import type { FunctionLog } from './function-log.ts';
import type { FunctionDefinition } from './read-functions.ts';
import type { CallResult, SandboxMessage } from './sandbox-call.ts';
import { callSandbox } from './sandbox-call.ts';
import { workerCode } from './worker-code.ts';
import type { WorkerMessage, WorkerSetup } from './worker-messages.ts';

export type SandboxOutcome = CallResult & { readonly cold: boolean };

/** One worker of one function: takes one call at a time, and is gone after a crash, a timeout or a kill. */
export interface Sandbox {
  readonly fn: FunctionDefinition;
  readonly accessKeyId: string;
  alive(): boolean;
  run(requestId: string, event: string): Promise<SandboxOutcome>;
  kill(): void;
}

export interface SandboxParts {
  readonly cloud: Cloud;
  readonly fn: FunctionDefinition;
  readonly log: FunctionLog;
  readonly endpoint: string;
  readonly environment: Record<string, string>;
  readonly ended: () => void;
}

const startWorker = ({ cloud, fn, log, endpoint, environment }: SandboxParts): Worker => {
  const workerData: WorkerSetup = {
    clock: cloud.clock.shared,
    endpoint,
    folder: fn.folder,
    handler: fn.handler,
    definition: { name: fn.name, arn: fn.arn, memory: fn.memory, logGroup: fn.logGroup },
    logStream: log.stream,
  };
  return new Worker(workerCode(), { env: environment, workerData, execArgv: [], stdout: true, stderr: true });
};

export const openSandbox = (parts: SandboxParts): Sandbox => {
  const { fn, log, environment } = parts;
  const worker = startWorker(parts);
  let alive = true;
  let cold = true;
  let ready = false;
  let listener: ((message: SandboxMessage) => void) | undefined;

  const end = (): void => {
    if (!alive) return;
    alive = false;
    parts.ended();
    void worker.terminate();
  };
  const exited = (errorType: string, errorMessage: string): void => {
    listener?.({ kind: 'exited', errorType, errorMessage });
    end();
  };
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'log') log.write(message.text);
    if (message.kind === 'ready') ready = true;
    listener?.(message);
    if (message.kind === 'crashed' || message.kind === 'init-failed') end();
  });
  worker.on('error', (error: unknown) => {
    const known = error instanceof Error ? error : new Error(String(error));
    exited(known.name === 'Error' ? 'Runtime.ExitError' : known.name, known.message);
  });
  worker.on('exit', (code) => {
    if (alive)
      exited(
        'Runtime.ExitError',
        code === 0
          ? 'Runtime exited without providing a reason'
          : `Runtime exited with error: exit status ${code}`,
      );
  });

  return {
    fn,
    accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
    alive: () => alive,
    kill: () => exited('Runtime.ExitError', 'Runtime exited with error: signal: killed'),
    run: async (requestId, event) => {
      const wasCold = cold;
      cold = false;
      const result = await callSandbox({
        fn,
        log,
        requestId,
        event,
        ready,
        send: (call) => worker.postMessage(call, []),
        listen: (next) => {
          listener = next;
        },
        end,
      });
      log.endInvocation();
      return { ...result, cold: wasCold };
    },
  };
};
