import type { Activity } from '../activity.ts';
import { Cancelled } from './cancelled.ts';
import { createThread, type Thread } from './create-thread.ts';

export interface Fork<T> {
  readonly activity: Activity;
  readonly label: string;
  readonly count: number;
  readonly limit: number;
  readonly run: (index: number, thread: Thread) => Promise<T>;
}

/** Runs `count` lines of control, at most `limit` at once, in order. The first failure cancels the others and is thrown. */
export const forkJoin = async <T>(parent: Thread, fork: Fork<T>): Promise<readonly T[]> => {
  if (fork.count === 0) return [];
  const inner = new AbortController();
  const cancel = (): void => inner.abort();
  const began = parent.previous;
  const results: T[] = [];
  let failure: { readonly problem: unknown } | undefined;
  let last = began;
  let next = 0;
  let running = 0;

  const attempt = async (index: number, thread: Thread): Promise<void> => {
    try {
      results[index] = await fork.run(index, thread);
      if (failure === undefined) last = thread.previous;
    } catch (problem) {
      if (failure === undefined) last = thread.previous;
      failure ??= { problem };
      cancel();
    }
  };
  const arm = (resume: (all: readonly T[]) => void, fail: (problem: unknown) => void): void => {
    const proceed = (): void => {
      while (!inner.signal.aborted && running < fork.limit && next < fork.count) void start(next++);
      if (running > 0) return;
      parent.previous = last;
      if (failure !== undefined) fail(failure.problem);
      else if (inner.signal.aborted) fail(new Cancelled());
      else resume(results);
    };
    const start = async (index: number): Promise<void> => {
      running += 1;
      const thread = createThread(fork.activity, `${fork.label} ${index}`, inner.signal, began);
      await attempt(index, thread);
      running -= 1;
      proceed();
      thread.end();
    };
    proceed();
  };
  return parent.park<readonly T[]>(({ resume, fail }) => {
    if (parent.signal.aborted) cancel();
    parent.signal.addEventListener('abort', cancel);
    arm(resume, fail);
    return () => parent.signal.removeEventListener('abort', cancel);
  }, 'deaf');
};
