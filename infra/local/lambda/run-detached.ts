import type { Cloud } from '../cloud.ts';

/**
 * Lets work go on without its starter. A timer must never wait for what waits for virtual time itself,
 * or time could not move.
 */
export const runDetached = (cloud: Cloud, what: string, work: () => Promise<unknown>): void => {
  work().catch((error: unknown) => cloud.log.write(what, `failed: ${String(error)}`));
};
