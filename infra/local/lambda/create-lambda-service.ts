import type { Cloud } from '../cloud.ts';
import type { SendAsFunction } from './send-as-function.ts';
import { createAsyncInvocations } from './async-invocations.ts';
import type { InvokeOutcome, LambdaService } from './lambda-service.ts';
import { readFunctions } from './read-functions.ts';
import { runFunction } from './run-function.ts';
import { isAwaited, strikeDelivery } from './strike-delivery.ts';
import { createWorkerPool } from './worker-pool.ts';

export interface LambdaOptions {
  /** The endpoint that workers call: known once the listener is bound. */
  readonly endpoint: () => string;
  /** Replaces variables that a function's template names. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Calls of all functions at once. Default 24. */
  readonly concurrency?: number | undefined;
}

/** What a county's account could take is more; two processors could not. */
const usualConcurrency = 24;

export const createLambdaService = (cloud: Cloud, options: LambdaOptions): LambdaService => {
  let functions = readFunctions(cloud);
  const pool = createWorkerPool(cloud, {
    endpoint: options.endpoint,
    environment: options.environment ?? {},
    concurrency: options.concurrency ?? usualConcurrency,
  });
  const run = runFunction(cloud, pool);
  const namesOf = (): ReadonlyMap<string, string> =>
    new Map(
      [...functions.values()].flatMap(
        ({ id, name, arn }) =>
          [
            [name, id],
            [arn, id],
          ] as const,
      ),
    );
  let names = namesOf();
  let send: SendAsFunction = (functionId) => {
    cloud.log.write('lambda', `${functionId}: no queue to send the failed event to`);
    return false;
  };

  const tracked = async (functionId: string, once: () => Promise<InvokeOutcome>): Promise<InvokeOutcome> => {
    const close = cloud.activity.begin(`invoke ${functionId}`);
    try {
      return await once();
    } finally {
      close();
    }
  };

  const invoke = (functionId: string, event: unknown, source: string): Promise<InvokeOutcome> => {
    const fn = functions.get(functionId);
    if (fn === undefined) throw new Error(`${functionId} is no function that can run here`);
    return strikeDelivery(cloud, { functionId, source, event }, (killAfter) =>
      tracked(functionId, () => run(fn, event, { killAfter, awaited: isAwaited(source) })),
    );
  };
  const asynchronous = createAsyncInvocations(cloud, {
    invoke,
    whenFreed: () => pool.whenFreed(),
    send: (...message) => send(...message),
  });

  return {
    invoke,
    whenFreed: () => pool.whenFreed(),
    invokeLater(functionId, event, source) {
      const fn = functions.get(functionId);
      if (fn === undefined) throw new Error(`${functionId} is no function that can run here`);
      asynchronous.start(fn, event, source);
    },
    functionIdOf: (arnOrName) => names.get(arnOrName) ?? names.get(arnOrName.replace(/:\$LATEST$/, '')),
    definitionOf: (functionId) => functions.get(functionId),
    killWorker: (accessKeyId) => pool.killByAccessKey(accessKeyId),
    killWorkers: () => pool.clear(),
    sendFailuresBy(given) {
      send = given;
    },
    update() {
      functions = readFunctions(cloud);
      names = namesOf();
      pool.clear();
    },
    async reset() {
      asynchronous.reset();
      pool.clear();
    },
    async close() {
      asynchronous.reset();
      pool.clear();
    },
  };
};
