// long: calls that wait and workers that begin and end are one state
import { availableParallelism } from 'node:os';

import type { Cloud } from '../cloud.ts';
import { createOpenWorker, type WorkerOptions } from './create-open-worker.ts';
import type { FunctionDefinition } from './read-functions.ts';
import { hasRoom } from './has-room.ts';
import type { Sandbox } from './sandbox.ts';

const processors = availableParallelism();

/** Workers that are kept, idle ones included: to begin one costs a hundred times what a call costs. */
const mostKept = 64;
/** A worker that begins keeps a processor busy: more of them at once would all be ready later. */
const mostStarting = Math.max(2, processors);

/**
 * Real milliseconds that a call waits, times the square of the workers that its function has, before one more is begun:
 * most are free again sooner than a new one is ready, and where processors are short a new one makes all others slower,
 * so that ever more are begun.
 */
const patience = 25;

/** Real milliseconds for which a call whose answer nobody waits for lets others go first. */
const courtesy = 200;

export type Acquired =
  /** Serves nobody else until `release`. */
  | { readonly kind: 'granted'; readonly sandbox: Sandbox }
  | { readonly kind: 'throttled' }
  /** All workers were ended while the call waited for one. */
  | { readonly kind: 'ended' };

export interface WorkerPool {
  /**
   * The first worker of the function that is free: one that another call leaves, or a new one.
   * @param awaited somebody waits for the answer
   */
  acquire(fn: FunctionDefinition, awaited: boolean): Promise<Acquired>;
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
  /** Who has the earliest is the next. */
  readonly turn: number;
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
  /** By the real moment at which their call began. */
  const busy = new Map<Sandbox, number>();
  const starting = new Set<Sandbox>();
  /** By their turn. */
  let waiting: Waiter[] = [];
  let throttled: (() => void)[] = [];
  let next: NodeJS.Timeout | undefined;
  const open = createOpenWorker(cloud, options);

  const forget = (sandbox: Sandbox): void => [idle, busy, starting].forEach((kept) => kept.delete(sandbox));

  const grant = (sandbox: Sandbox): Acquired => {
    busy.set(sandbox, performance.now());
    cloud.usage.running(busy.size);
    return { kind: 'granted', sandbox };
  };

  const mayRun = ({ since }: Waiter): boolean =>
    hasRoom({ processors, now: performance.now(), begun: busy.values(), since });

  const give = (waiter: Waiter, sandbox: Sandbox): void => {
    waiting = waiting.filter((other) => other !== waiter);
    waiter.resolve(grant(sandbox));
  };

  /** Gives free workers to the calls that wait, in their order. */
  const giveFree = (): void => {
    for (const waiter of waiting) {
      if (!mayRun(waiter)) return;
      const warm = [...idle].findLast(({ fn }) => fn.id === waiter.fn.id);
      if (warm !== undefined && idle.delete(warm)) give(waiter, warm);
    }
  };

  const start = async (fn: FunctionDefinition): Promise<void> => {
    const [oldest] = idle;
    if (oldest !== undefined && idle.size + busy.size + starting.size >= mostKept) oldest.kill();
    const sandbox = open(fn, () => forget(sandbox));
    starting.add(sandbox);
    await sandbox.started;
    starting.delete(sandbox);
    if (sandbox.alive()) idle.add(sandbox);
    else {
      // the call that it was begun for tells why it could not be
      const waiter = waiting.find((one) => one.fn.id === fn.id);
      if (waiter !== undefined) give(waiter, sandbox);
    }
    serve();
  };

  const patienceWith = (fn: FunctionDefinition): number =>
    patience * (countOf(busy.keys(), fn) + countOf(starting, fn)) ** 2;

  const startMore = (): void => {
    const now = performance.now();
    for (const waiter of waiting) {
      const { fn, since } = waiter;
      if (!mayRun(waiter) || starting.size >= mostStarting) return;
      if (countOf(starting, fn) < countOf(waiting, fn) && now - since >= patienceWith(fn)) void start(fn);
    }
  };

  /** Gives and begins what is needed, and looks again as long as a call waits. */
  const serve = (): void => {
    giveFree();
    startMore();
    if (waiting.length > 0)
      next ??= setTimeout(() => {
        next = undefined;
        serve();
      }, patience);
  };

  /** Never for a call that was throttled itself: two of them would wake each other for ever. */
  const wake = (): void => {
    const freed = throttled;
    throttled = [];
    freed.forEach((go) => go());
  };

  return {
    async acquire(fn, awaited) {
      if (busy.size + waiting.length >= options.concurrency) return { kind: 'throttled' };
      if (fn.reserved !== undefined && countOf(busy.keys(), fn) + countOf(waiting, fn) >= fn.reserved)
        return { kind: 'throttled' };
      return new Promise((resolve) => {
        const since = performance.now();
        const turn = awaited ? since : since + courtesy;
        const before = waiting.findLastIndex((other) => other.turn <= turn);
        waiting = waiting.toSpliced(before + 1, 0, { fn, since, turn, resolve });
        serve();
      });
    },
    release(sandbox) {
      if (busy.delete(sandbox) && sandbox.alive()) idle.add(sandbox);
      serve();
      wake();
    },
    whenFreed: () =>
      busy.size + waiting.length === 0
        ? Promise.resolve(false)
        : new Promise((resolve) => {
            throttled.push(() => resolve(true));
          }),
    killByAccessKey(accessKeyId) {
      const found = [...busy.keys(), ...idle, ...starting].filter(
        (sandbox) => sandbox.accessKeyId === accessKeyId,
      );
      found.forEach((sandbox) => sandbox.kill());
      return found.length > 0;
    },
    clear() {
      const left = waiting;
      waiting = [];
      [...busy.keys(), ...idle, ...starting].forEach((sandbox) => sandbox.kill());
      left.forEach(({ resolve }) => resolve({ kind: 'ended' }));
      wake();
    },
  };
};
