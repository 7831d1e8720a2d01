import type { FiredTimer, LocalClock, Timer } from './clock.ts';
import { createTimerHeap, type HeapTimer } from './timer-heap.ts';

// above this, setTimeout fires at once
const longestSleep = 2 ** 31 - 1;

export interface ClockOptions {
  /** Where time begins. Default: now. */
  readonly start?: number;
  readonly standsStill: boolean;
  /** Told of a timer whose `fire` threw; time goes on. */
  readonly onError?: (name: string, error: unknown) => void;
  /** Real time, for tests of the running clock. */
  readonly realNow?: () => number;
}

export const createClock = ({
  start,
  standsStill,
  onError,
  realNow = Date.now,
}: ClockOptions): LocalClock => {
  const shared = new SharedArrayBuffer(16);
  const cells = new BigInt64Array(shared);
  const heap = createTimerHeap();
  const firing = new Set<Promise<void>>();
  const began = start ?? realNow();
  Atomics.store(cells, 0, standsStill ? 1n : 0n);
  Atomics.store(cells, 1, BigInt(standsStill ? began : began - realNow()));

  let order = 0;
  let closed = false;
  let sleeper: NodeJS.Timeout | undefined;
  let immediate: NodeJS.Immediate | undefined;
  let record: FiredTimer[] | undefined;
  let advancing: Promise<unknown> = Promise.resolve();

  const now = (): number => Number(Atomics.load(cells, 1)) + (standsStill ? 0 : realNow());

  const moveTo = (moment: number): void => {
    const current = now();
    if (moment > current) Atomics.add(cells, 1, BigInt(moment - current));
  };

  const run = async (timer: HeapTimer): Promise<void> => {
    try {
      await timer.fire();
    } catch (error) {
      onError?.(timer.name, error);
    }
  };

  const fireDue = (): void => {
    if (closed) return;
    for (let next = heap.peek(); next && next.at <= now(); next = heap.peek()) {
      heap.pop();
      next.cancelled = true;
      record?.push({ at: new Date(next.at).toISOString(), name: next.name });
      const fired = run(next).finally(() => firing.delete(fired));
      firing.add(fired);
    }
    arm();
  };

  const arm = (): void => {
    clearTimeout(sleeper);
    const next = heap.peek();
    if (closed || !next) return;
    const wait = next.at - now();
    if (wait <= 0) immediate ??= setImmediate(pump);
    else if (!standsStill) sleeper = setTimeout(fireDue, Math.min(wait, longestSleep));
  };

  const pump = (): void => {
    immediate = undefined;
    fireDue();
  };

  const advance = async (target: number, settle: () => Promise<void>): Promise<readonly FiredTimer[]> => {
    if (target < now())
      throw new RangeError(`time moves forward only: it is ${new Date(now()).toISOString()}`);
    const fired: FiredTimer[] = (record = []);
    try {
      for (let next = heap.peek(); next && next.at <= target; next = heap.peek()) {
        moveTo(next.at);
        fireDue();
        await settle();
      }
      moveTo(target);
      await settle();
    } finally {
      record = undefined;
      arm();
    }
    return fired;
  };

  return {
    standsStill,
    shared,
    now,
    at(moment, name, fire): Timer {
      const timer: HeapTimer = {
        at: Math.ceil(moment),
        name,
        fire,
        order: order++,
        cancelled: false,
        cancel: () => {
          timer.cancelled = true;
        },
      };
      heap.push(timer);
      arm();
      return timer;
    },
    dueNow: () => heap.countUntil(now()) + firing.size,
    advanceTo(target, settle) {
      const done = advancing.then(() => advance(target, settle));
      advancing = done.catch(() => undefined);
      return done;
    },
    close() {
      closed = true;
      clearTimeout(sleeper);
      clearImmediate(immediate);
    },
  };
};
