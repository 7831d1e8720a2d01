import type { Activity } from '../activity.ts';
import { Cancelled } from './cancelled.ts';

export interface Wake<T> {
  readonly resume: (value: T) => void;
  readonly fail: (problem: unknown) => void;
}

/** One line of control of an execution. It keeps the cloud busy except while it is parked. */
export interface Thread {
  readonly signal: AbortSignal;
  /** Id of the last event of this line. */
  previous: number;
  /**
   * Waits without being busy. `arm` starts what will wake the line and answers how to take it back.
   * `deaf`: a cancellation does not wake it, what it waits for is cancelled itself.
   */
  park<T>(arm: (wake: Wake<T>) => () => void, deaf?: 'deaf'): Promise<T>;
  end(): void;
}

export const createThread = (
  activity: Activity,
  label: string,
  signal: AbortSignal,
  previous: number,
): Thread => {
  let release = activity.begin(label);
  const park = <T>(arm: (wake: Wake<T>) => () => void, deaf?: 'deaf'): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      let parked = false;
      let woken = false;
      let disarm: (() => void) | undefined;
      const wake = (act: () => void): void => {
        if (woken) return;
        woken = true;
        signal.removeEventListener('abort', cancel);
        disarm?.();
        if (parked) release = activity.begin(label);
        act();
      };
      const cancel = (): void => wake(() => reject(new Cancelled()));
      if (deaf === undefined && signal.aborted) {
        cancel();
        return;
      }
      if (deaf === undefined) signal.addEventListener('abort', cancel);
      disarm = arm({
        resume: (value) => wake(() => resolve(value)),
        fail: (problem) => wake(() => reject(problem)),
      });
      parked = !woken;
      if (woken) disarm();
      else release();
    });
  return { signal, previous, park, end: () => release() };
};
