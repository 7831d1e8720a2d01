import type { Cloud } from '../cloud.ts';
import { openFunctionLog } from './function-log.ts';
import type { FunctionDefinition } from './read-functions.ts';
import type { Sandbox } from './sandbox.ts';
import { openSandbox } from './sandbox.ts';
import { workerEnvironment } from './worker-environment.ts';

export interface WorkerOptions {
  readonly endpoint: () => string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Begins a worker of a function, with credentials and a log stream of its own. */
export const createOpenWorker = (cloud: Cloud, options: WorkerOptions) => {
  let opened = 0;
  return (fn: FunctionDefinition, ended: () => void): Sandbox => {
    opened += 1;
    const log = openFunctionLog(cloud, fn, opened);
    const endpoint = options.endpoint();
    const environment = workerEnvironment({
      fn,
      region: cloud.region,
      endpoint,
      credentials: cloud.identities.ofFunction(fn.id),
      logStream: log.stream,
      overrides: options.environment,
    });
    return openSandbox({ cloud, fn, log, endpoint, environment, ended });
  };
};
