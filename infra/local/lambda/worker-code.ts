import { fileURLToPath } from 'node:url';

import { buildSync } from 'esbuild';

let code: URL | undefined;

/** The worker's program as one script, built once: each worker would otherwise strip the types of every file anew. */
export const workerCode = (): URL => {
  if (code !== undefined) return code;
  const [output] = buildSync({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
  }).outputFiles;
  if (output === undefined) throw new Error('the worker was not built');
  code = new URL(`data:text/javascript;base64,${Buffer.from(output.contents).toString('base64')}`);
  return code;
};
