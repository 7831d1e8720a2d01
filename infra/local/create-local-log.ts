import type { LocalLog, LogLine } from './local-log.ts';

/** Keeps the last `bound` to twice `bound` lines. */
export const createLocalLog = (now: () => number, bound = 10_000): LocalLog => {
  let lines: LogLine[] = [];
  return {
    write(source, text) {
      lines.push({ at: new Date(now()).toISOString(), source, text });
      if (lines.length >= 2 * bound) lines = lines.slice(-bound);
    },
    lines: () => [...lines],
    clear: () => {
      lines = [];
    },
  };
};
