import { dirname, join } from 'node:path/posix';
import { maskSource } from './mask-source.ts';
import type { Source } from './source.ts';

export interface Import {
  readonly specifier: string;
  /** Path in the repository, for a relative import. */
  readonly path: string | undefined;
}

const statements = [
  /\b(?:import|export)\s+(?:type\s+)?[\w*\s{},$]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*['"]([^'"]+)['"]/g,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
];

/** Everything that a file imports, re-exports or loads on demand. */
export const importsOf = ({ path, text }: Source): readonly Import[] => {
  const { code, bare } = maskSource(text);
  return statements.flatMap((statement) =>
    [...code.matchAll(statement)]
      .filter(({ index }) => /^(?:import|export)/.test(bare.slice(index)))
      .map(([, specifier = '']) => ({
        specifier,
        path: specifier.startsWith('.') ? join(dirname(path), specifier) : undefined,
      })),
  );
};
