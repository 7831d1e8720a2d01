import { readFileSync } from 'node:fs';

/** Parent of a process; undefined when it cannot be told. */
const parentOf = (pid: number): number | undefined => {
  try {
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\)(.*)/s);
    return Number(after.trim().split(' ')[1]);
  } catch {
    return undefined;
  }
};

/**
 * Tells when the process that started this one has gone: its parent, and under npm also the parent's parent,
 * because npm starts scripts through a shell that outlives it.
 */
export const watchParents = (underNpm: boolean, onGone: () => void): void => {
  const parent = process.ppid;
  if (parent <= 1) return;
  const grandparent = underNpm ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    const gone = process.ppid !== parent || (grandparent !== undefined && parentOf(parent) !== grandparent);
    if (!gone) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
};
