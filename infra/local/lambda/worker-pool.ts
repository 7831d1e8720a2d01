import type { Cloud } from '../cloud.ts';
import { openFunctionLog } from './function-log.ts';
import type { FunctionDefinition } from './read-functions.ts';
import type { Sandbox } from './sandbox.ts';
import { openSandbox } from './sandbox.ts';
import { workerEnvironment } from './worker-environment.ts';

/** Workers of all functions together. More at once are throttled, as an account's concurrency limit does. */
const maximumWorkers = 24;

export interface WorkerPool {
  /** A worker that serves nobody else until `release`, or undefined: throttled. */
  acquire(fn: FunctionDefinition): Sandbox | undefined;
  release(sandbox: Sandbox): void;
  killByAccessKey(accessKeyId: string): boolean;
  clear(): void;
}

export interface PoolOptions {
  readonly endpoint: () => string;
  readonly environment: Readonly<Record<string, string>>;
}

export const createWorkerPool = (cloud: Cloud, options: PoolOptions): WorkerPool => {
  const idle = new Set<Sandbox>();
  const busy = new Set<Sandbox>();
  let opened = 0;

  const open = (fn: FunctionDefinition): Sandbox => {
    opened += 1;
    const log = openFunctionLog(cloud, fn, opened);
    const endpoint = options.endpoint();
    const sandbox = openSandbox({
      cloud,
      fn,
      log,
      endpoint,
      environment: workerEnvironment({
        fn,
        region: cloud.region,
        endpoint,
        credentials: cloud.identities.ofFunction(fn.id),
        logStream: log.stream,
        overrides: options.environment,
      }),
      ended: () => {
        idle.delete(sandbox);
        busy.delete(sandbox);
      },
    });
    return sandbox;
  };

  return {
    acquire(fn) {
      const running = [...busy].filter((sandbox) => sandbox.fn.id === fn.id).length;
      if (fn.reserved !== undefined && running >= fn.reserved) return undefined;
      let sandbox = [...idle].find((candidate) => candidate.fn.id === fn.id);
      if (sandbox === undefined && idle.size + busy.size >= maximumWorkers) {
        const retired = [...idle][0];
        if (retired === undefined) return undefined;
        retired.kill();
      }
      sandbox ??= open(fn);
      idle.delete(sandbox);
      busy.add(sandbox);
      cloud.usage.running(busy.size);
      return sandbox;
    },
    release(sandbox) {
      if (!busy.delete(sandbox)) return;
      if (sandbox.alive()) idle.add(sandbox);
    },
    killByAccessKey(accessKeyId) {
      const found = [...busy, ...idle].filter((sandbox) => sandbox.accessKeyId === accessKeyId);
      found.forEach((sandbox) => sandbox.kill());
      return found.length > 0;
    },
    clear() {
      [...busy, ...idle].forEach((sandbox) => sandbox.kill());
    },
  };
};
