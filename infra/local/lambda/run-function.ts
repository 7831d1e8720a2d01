import { randomUUID } from 'node:crypto';

import type { Cloud } from '../cloud.ts';
import type { InvokeOutcome } from './lambda-service.ts';
import type { FunctionDefinition } from './read-functions.ts';
import type { WorkerPool } from './worker-pool.ts';

const payloadLimit = 6 * 1024 * 1024;

const killed = ['Runtime.ExitError', 'Runtime exited with error: signal: killed'] as const;

export interface RunHooks {
  /** The worker is ended after the function answered, and the answer is lost with it. */
  readonly killAfter: boolean;
  /** Somebody waits for the answer. */
  readonly awaited: boolean;
}

/** Runs one function once on a free worker, and measures it. */
export const runFunction =
  (cloud: Cloud, pool: WorkerPool) =>
  async (fn: FunctionDefinition, event: unknown, hooks: RunHooks): Promise<InvokeOutcome> => {
    const text = JSON.stringify(event ?? null);
    const failed = (errorType: string, errorMessage: string, milliseconds: number): InvokeOutcome => {
      cloud.log.write('lambda', `${fn.id}: ${errorType}: ${errorMessage}`);
      return { kind: 'failed', errorType, errorMessage, milliseconds };
    };
    if (Buffer.byteLength(text) > payloadLimit)
      return failed('RequestEntityTooLargeException', `payload exceeds ${payloadLimit} bytes`, 0);
    const acquired = await pool.acquire(fn, hooks.awaited);
    if (acquired.kind === 'throttled') {
      cloud.log.write('lambda', `${fn.id}: throttled: no worker is free`);
      return acquired;
    }
    if (acquired.kind === 'ended') return failed(...killed, 0);
    const { sandbox } = acquired;
    const result = await sandbox.run(randomUUID(), text);
    if (hooks.killAfter) sandbox.kill();
    pool.release(sandbox);

    const { milliseconds, cold } = result;
    const tooLarge = result.kind === 'answered' && Buffer.byteLength(result.payload) > payloadLimit;
    const spoilt = result.kind === 'failed' || tooLarge || hooks.killAfter;
    cloud.usage.invocation(fn.id, { milliseconds, cold, failed: spoilt });
    cloud.usage.add({ service: 'lambda', line: 'invocations', amount: 1, subject: fn.id });
    cloud.usage.add({
      service: 'lambda',
      line: 'gb-milliseconds',
      amount: (Math.ceil(milliseconds) * fn.memory) / 1024,
      subject: fn.id,
    });
    if (result.kind === 'failed') return failed(result.errorType, result.errorMessage, milliseconds);
    if (hooks.killAfter) return failed(...killed, milliseconds);
    if (tooLarge)
      return failed(
        'Function.ResponseSizeTooLarge',
        `Response payload size exceeded ${payloadLimit} bytes`,
        0,
      );
    return { kind: 'answered', payload: JSON.parse(result.payload) as unknown, milliseconds };
  };
