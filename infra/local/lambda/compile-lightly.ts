import { setFlagsFromString } from 'node:v8';

/** So often the endpoint's own code is called in a minute of load, a worker's in an hour. */
const calls = 15_000;

/**
 * Keeps V8's dearest compiler for what is called over and over, before workers begin. A worker compiles for itself alone
 * and serves some thousand calls: what code gains by the last compiler, its compilation has cost before.
 */
export const compileLightly = (): void => setFlagsFromString(`--invocation-count-for-turbofan=${calls}`);
