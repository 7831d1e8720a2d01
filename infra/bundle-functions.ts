import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { functionEntries, functionFolders, type FunctionName } from './function-entries.ts';
import { openapiFile } from './openapi-file.ts';

export interface FunctionSize {
  readonly name: string;
  readonly bytes: number;
}

export interface FunctionBundles {
  readonly directory: string;
  readonly sizes: readonly FunctionSize[];
  /** Folder of a function: `index.mjs`, and what it reads. */
  folderOf(name: FunctionName): string;
  /** Folder of the function with more files beside it, by name; `variant` tells such folders apart. */
  folderWith(name: FunctionName, variant: string, files: Readonly<Record<string, string>>): string;
}

export interface BundleOptions {
  /** Folder to write to; a temporary one, removed at the end of the process, when absent. */
  readonly into?: string;
}

const withFiles = (from: string, to: string, files: Readonly<Record<string, string>>): string => {
  cpSync(from, to, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(to, file), text);
  return to;
};

/** A function gets its credentials by environment; the ways of other machines stay out (130 kB each). */
const otherCredentials = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

const root = fileURLToPath(new URL('..', import.meta.url));

const temporary = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'groundbreak-bundles-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  return directory;
};

/** Bundles every function in one call, for all counties: ESM, self-contained, for Node 22 and later. */
export const bundleFunctions = ({ into = temporary() }: BundleOptions = {}): FunctionBundles => {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      Object.entries(functionEntries).map(([name, file]) => [`${name}/index`, file]),
    ),
    outdir: into,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    external: otherCredentials,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    metafile: true,
    legalComments: 'none',
    logLevel: 'error',
  });
  const openapi = join(into, 'openapi' satisfies FunctionName, 'openapi.json');
  mkdirSync(dirname(openapi), { recursive: true });
  writeFileSync(openapi, openapiFile());
  for (const [name, folder] of Object.entries(functionFolders))
    cpSync(join(root, folder), join(into, name, basename(folder)), { recursive: true });
  const sizes = Object.keys(functionEntries).map((name) => {
    const written = Object.entries(metafile.outputs).find(([file]) => file.endsWith(`/${name}/index.mjs`));
    return { name, bytes: written?.[1].bytes ?? 0 };
  });
  return {
    directory: into,
    sizes,
    folderOf: (name) => join(into, name),
    folderWith: (name, variant, files) => withFiles(join(into, name), join(into, variant, name), files),
  };
};
