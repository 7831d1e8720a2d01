import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Source } from './source.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const binary = /\.(?:png|jpg|ico|woff2?|ttf|pdf|jar|zip|gz)$/;

const readable = (path: string): readonly Source[] => {
  try {
    return [{ path, text: readFileSync(`${root}${path}`, 'utf8') }];
  } catch {
    return [];
  }
};

/** Every text file that belongs to the repository, committed or about to be. */
export const repositorySources = (): readonly Source[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && !binary.test(path))
    .flatMap(readable);
