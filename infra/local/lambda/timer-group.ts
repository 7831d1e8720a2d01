import type { LocalClock } from '../clock.ts';

/** Timers that are forgotten together. */
export interface TimerGroup {
  after(milliseconds: number, name: string, fire: () => void): void;
  clear(): void;
}

export const createTimerGroup = (clock: LocalClock): TimerGroup => {
  const open = new Set<{ cancel(): void }>();
  return {
    after(milliseconds, name, fire) {
      const timer = clock.at(clock.now() + milliseconds, name, () => {
        open.delete(timer);
        fire();
      });
      open.add(timer);
    },
    clear() {
      open.forEach((timer) => timer.cancel());
      open.clear();
    },
  };
};
