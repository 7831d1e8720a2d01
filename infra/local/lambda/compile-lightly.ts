import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from its dearest compiler in this process, before workers begin. A worker compiles for itself alone and serves
 * some thousand calls: what code gains by the last compiler, its compilation has cost before.
 */
export const compileLightly = (): void => setFlagsFromString('--no-turbofan');
