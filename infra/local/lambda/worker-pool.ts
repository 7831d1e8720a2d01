// long: calls that wait and workers that begin and end are one state
import { availableParallelism } from 'node:os';

import type { Cloud } from '../cloud.ts';
import { createOpenWorker, type WorkerOptions } from './create-open-worker.ts';
import type { FunctionDefinition } from './read-functions.ts';
import type { Sandbox } from './sandbox.ts';

/** Workers that are kept, idle ones included: to begin one costs a hundred times what a call costs. */
const mostKept = 64;
/** A worker that begins keeps a processor busy: more of them at once would all be ready later. */
const mostStarting = Math.max(2, availableParallelism());

/**
 * Real milliseconds that a call waits, times the square of the workers that its function has, before one more is begun:
 * most are free again sooner than a new one is ready, and where processors are short a new one makes all others slower,
 * so that ever more are begun.
 */
const patience = 25;

export type Acquired =
  /** Serves nobody else until `release`. */
  | { readonly kind: 'granted'; readonly sandbox: Sandbox }
  | { readonly kind: 'throttled' }
  /** All workers were ended while the call waited for one. */
  | { readonly kind: 'ended' };

export interface WorkerPool {
  /** The first worker of the function that is free: one that another call leaves, or a new one. */
  acquire(fn: FunctionDefinition): Promise<Acquired>;
  /** After every call, whatever became of the worker. */
  release(sandbox: Sandbox): void;
  /** After a throttled call: true once a call has left its worker, false at once when none runs. */
  whenFreed(): Promise<boolean>;
  killByAccessKey(accessKeyId: string): boolean;
  clear(): void;
}

interface Waiter {
  readonly fn: FunctionDefinition;
  readonly since: number;
  readonly resolve: (acquired: Acquired) => void;
}

const countOf = (all: Iterable<{ readonly fn: FunctionDefinition }>, { id }: FunctionDefinition): number =>
  [...all].filter(({ fn }) => fn.id === id).length;

export interface PoolOptions extends WorkerOptions {
  /** Calls of all functions together. More at once are throttled, as an account's concurrency limit does. */
  readonly concurrency: number;
}

export const createWorkerPool = (cloud: Cloud, options: PoolOptions): WorkerPool => {
  /** The one that was used last comes last. */
  const idle = new Set<Sandbox>();
  const busy = new Set<Sandbox>();
  const starting = new Set<Sandbox>();
  let waiting: Waiter[] = [];
  let throttled: (() => void)[] = [];
  let next: NodeJS.Timeout | undefined;
  const open = createOpenWorker(cloud, options);

  const forget = (sandbox: Sandbox): void => [idle, busy, starting].forEach((set) => set.delete(sandbox));

  const grant = (sandbox: Sandbox): Acquired => {
    busy.add(sandbox);
    cloud.usage.running(busy.size);
    return { kind: 'granted', sandbox };
  };

  const hand = (sandbox: Sandbox): void => {
    const waiter = waiting.find(({ fn }) => fn.id === sandbox.fn.id);
    if (waiter === undefined) {
      if (sandbox.alive()) idle.add(sandbox);
      return;
    }
    waiting = waiting.filter((other) => other !== waiter);
    waiter.resolve(grant(sandbox));
  };

  const start = async (fn: FunctionDefinition): Promise<void> => {
    const [oldest] = idle;
    if (oldest !== undefined && idle.size + busy.size + starting.size >= mostKept) oldest.kill();
    const sandbox = open(fn, () => forget(sandbox));
    starting.add(sandbox);
    await sandbox.started;
    starting.delete(sandbox);
    hand(sandbox);
    startMore();
  };

  const patienceWith = (fn: FunctionDefinition): number =>
    patience * (countOf(busy, fn) + countOf(starting, fn)) ** 2;

  const startMore = (): void => {
    const now = performance.now();
    for (const { fn, since } of waiting)
      if (
        starting.size < mostStarting &&
        countOf(starting, fn) < countOf(waiting, fn) &&
        now - since >= patienceWith(fn)
      )
        void start(fn);
  };

  /** Begins what is needed, and looks again as long as a call waits. */
  const watch = (): void => {
    startMore();
    if (waiting.length > 0)
      next ??= setTimeout(() => {
        next = undefined;
        watch();
      }, patience);
  };

  /** Never for a call that was throttled itself: two of them would wake each other for ever. */
  const wake = (): void => {
    const freed = throttled;
    throttled = [];
    freed.forEach((go) => go());
  };

  return {
    async acquire(fn) {
      if (busy.size + waiting.length >= options.concurrency) return { kind: 'throttled' };
      if (fn.reserved !== undefined && countOf(busy, fn) + countOf(waiting, fn) >= fn.reserved)
        return { kind: 'throttled' };
      const warm = [...idle].findLast((sandbox) => sandbox.fn.id === fn.id);
      if (warm !== undefined) {
        idle.delete(warm);
        return grant(warm);
      }
      return new Promise((resolve) => {
        waiting.push({ fn, since: performance.now(), resolve });
        watch();
      });
    },
    release(sandbox) {
      if (busy.delete(sandbox)) hand(sandbox);
      wake();
    },
    whenFreed: () =>
      busy.size + waiting.length === 0
        ? Promise.resolve(false)
        : new Promise((resolve) => {
            throttled.push(() => resolve(true));
          }),
    killByAccessKey(accessKeyId) {
      const found = [...busy, ...idle, ...starting].filter((sandbox) => sandbox.accessKeyId === accessKeyId);
      found.forEach((sandbox) => sandbox.kill());
      return found.length > 0;
    },
    clear() {
      const left = waiting;
      waiting = [];
      [...busy, ...idle, ...starting].forEach((sandbox) => sandbox.kill());
      left.forEach(({ resolve }) => resolve({ kind: 'ended' }));
      wake();
    },
  };
};
