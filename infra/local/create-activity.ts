import type { Activity } from './activity.ts';

export interface ActivityOptions {
  /** Timers due now that have not finished firing. */
  readonly dueNow: () => number;
  /** Real milliseconds after which `settled` gives up. Default 60,000. */
  readonly limit?: number;
}

type Probe = () => string | undefined | Promise<string | undefined>;

/** Lets everything that has arrived be handled: two turns, so that one whole round of the event loop lies between. */
const nextRound = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(() => setImmediate(resolve));
  });

export const createActivity = ({ dueNow, limit = 60_000 }: ActivityOptions): Activity => {
  const open = new Map<symbol, string>();
  const probes = new Map<string, Probe>();
  let begun = 0;
  let wake: (() => void) | undefined;

  /** Ends early when a mark is closed: most waits are for one call that takes a few milliseconds. */
  const pauseFor = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        setImmediate(resolve);
      };
    });

  const busy = async (): Promise<readonly string[]> => {
    if (open.size > 0) return [...open.values()];
    const due = dueNow();
    if (due > 0) return [`${due} due timer${due > 1 ? 's' : ''}`];
    const found = await Promise.all(
      [...probes].map(async ([name, probe]) => {
        const what = await probe();
        return what === undefined ? undefined : `${name}: ${what}`;
      }),
    );
    if (open.size > 0) return [...open.values()];
    return found.filter((what) => what !== undefined);
  };

  return {
    begin(label) {
      const mark = Symbol(label);
      open.set(mark, label);
      begun += 1;
      return () => {
        open.delete(mark);
        if (open.size === 0) wake?.();
      };
    },
    probe(name, probe) {
      probes.set(name, probe);
    },
    async settled() {
      const deadline = performance.now() + limit;
      let idle = 0;
      let seen = begun;
      for (let pause = 0; idle < 2;) {
        const what = await busy();
        if (what.length === 0 && begun === seen) {
          idle += 1;
          pause = 0;
        } else {
          idle = 0;
          pause = Math.min(pause + 1, 20);
        }
        seen = begun;
        if (idle === 0 && performance.now() > deadline)
          throw new Error(
            `not settled within ${limit / 1000} s, busy: ${[...new Set(what)].join(', ') || 'work that begins again and again'}`,
          );
        if (idle === 1) await nextRound();
        else if (idle === 0) await pauseFor(pause);
      }
    },
  };
};
