import { maskSource } from './mask-source.ts';
import type { Source, Violation } from './source.ts';

/** A violation for each TypeScript file, of those that pass, whose code (no comment, no string) matches. */
export const findInCode =
  (pattern: RegExp, what: string, passes: (path: string) => boolean = () => true) =>
  (sources: readonly Source[]): readonly Violation[] =>
    sources
      .filter(({ path }) => path.endsWith('.ts') && passes(path))
      .flatMap(({ path, text }) => {
        const found = pattern.exec(maskSource(text).bare);
        if (found === null) return [];
        const line = text.slice(0, found.index).split('\n').length;
        return [{ path: `${path}:${line}`, what }];
      });
