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
  /** Resolves when the bundle has been imported, or never will be: a call tells which. */
  readonly started: Promise<void>;
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

const startLimit = 10_000;
const endings = new Set<SandboxMessage['kind']>(['exited', 'late', 'crashed', 'init-failed']);

export const openSandbox = (parts: SandboxParts): Sandbox => {
  const { fn, log, environment } = parts;
  const begun = performance.now();
  const start = Promise.withResolvers<void>();
  const worker = startWorker(parts);
  let alive = true;
  let cold = true;
  let startMilliseconds = 0;
  let unready: SandboxMessage | undefined;
  let listener: ((message: SandboxMessage) => void) | undefined;

  const end = (): void => {
    if (!alive) return;
    alive = false;
    parts.ended();
    void worker.terminate();
  };
  const begin = (failure: SandboxMessage | undefined): void => {
    clearTimeout(limit);
    startMilliseconds ||= performance.now() - begun;
    unready ??= failure;
    start.resolve();
  };
  const hear = (message: SandboxMessage): void => {
    listener?.(message);
    if (message.kind === 'ready') begin(undefined);
    if (!endings.has(message.kind)) return;
    begin(message);
    end();
  };
  const limit = setTimeout(() => hear({ kind: 'late' }), Math.max(startLimit, fn.timeoutSeconds * 1000));
  const exited = (errorType: string, errorMessage: string): void =>
    hear({ kind: 'exited', errorType, errorMessage });
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'log') log.write(message.text);
    else hear(message);
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
    started: start.promise,
    alive: () => alive,
    kill: () => exited('Runtime.ExitError', 'Runtime exited with error: signal: killed'),
    run: async (requestId, event) => {
      const first = cold;
      cold = false;
      const result = await callSandbox({
        fn,
        log,
        requestId,
        event,
        unready,
        send: (call) => worker.postMessage(call, []),
        listen: (next) => {
          listener = next;
        },
        end,
      });
      log.endInvocation();
      const milliseconds = result.milliseconds + (first ? startMilliseconds : 0);
      return { ...result, milliseconds, cold: first };
    },
  };
};
