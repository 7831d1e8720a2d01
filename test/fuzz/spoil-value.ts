import * as fc from 'fast-check';
import { isRecord } from '../builders/is-record.ts';
import { hostileSites } from './hostile-sites.ts';
import { hostileValues } from './hostile-values.ts';

type Path = readonly (string | number)[];

const pathsIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (Array.isArray(value))
    return [path, ...value.slice(0, 20).flatMap((item, index) => pathsIn(item, [...path, index]))];
  if (!isRecord(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([name, item]) => pathsIn(item, [...path, name]))];
};

const change = (value: unknown, [first, ...rest]: Path, edit: (found: unknown) => unknown): unknown => {
  if (first === undefined) return edit(value);
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === first ? change(item, rest, edit) : item));
  return isRecord(value) ? { ...value, [first]: change(value[first], rest, edit) } : value;
};

const without = (value: unknown, path: Path): unknown =>
  change(value, path.slice(0, -1), (found) => {
    const last = path.at(-1);
    if (Array.isArray(found)) return found.filter((_, index) => index !== last);
    return isRecord(found)
      ? Object.fromEntries(Object.entries(found).filter(([name]) => name !== last))
      : found;
  });

const oddNames = [
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'PK',
  'version ',
  '\u0000',
  '$ref',
  '',
];

const sitePaths = (paths: readonly Path[]): readonly Path[] => paths.filter((path) => path.at(-1) === 'site');

/** A value with one thing in it made hostile. */
export const spoilValue = (value: unknown): fc.Arbitrary<unknown> => {
  const paths = pathsIn(value);
  const sites = sitePaths(paths);
  const somewhere = fc.constantFrom(...paths);
  const replaced = fc.tuple(somewhere, hostileValues).map(([path, odd]) => change(value, path, () => odd));
  const removed = somewhere.map((path) => without(value, path));
  const added = fc
    .tuple(somewhere, fc.constantFrom(...oddNames), hostileValues)
    .map(([path, name, odd]) =>
      change(value, path, (found) => (isRecord(found) ? { ...found, [name]: odd } : [found, odd])),
    );
  const doubled = somewhere.map((path) => change(value, path, (found) => [found, found]));
  return fc.oneof(
    { weight: 5, arbitrary: replaced },
    { weight: 2, arbitrary: removed },
    { weight: 2, arbitrary: added },
    { weight: 1, arbitrary: doubled },
    ...(sites.length === 0
      ? []
      : [
          {
            weight: 2,
            arbitrary: fc
              .tuple(fc.constantFrom(...sites), hostileSites)
              .map(([path, site]) => change(value, path, () => site)),
          },
        ]),
  );
};
