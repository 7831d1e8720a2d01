import type { RouteFacts } from '../../shared/http/openapi-operation.ts';
import type { Malformed } from './malformed-bodies.ts';
import { type MadeProject } from './made-project.ts';
import { pathOf } from './sound-request.ts';

const oddIds = (id: string): readonly string[] => [
  'x',
  // A number is the same in small letters.
  ...(id.toLowerCase() === id ? [] : [id.toLowerCase()]),
  `${id}0`,
  id.slice(0, -1),
  `xyz${id.slice(3)}`,
  `${id.slice(0, -1)}I`,
  '%00',
  '..%2f..%2fsecrets',
  "'%20OR%20'1'='1",
  '%F0%9F%8F%97',
  'p'.repeat(2_000),
];

/** Every parameter of the route's path, malformed while the others are the project's own. */
export const malformedPaths = (route: RouteFacts, project: MadeProject): readonly Malformed[] =>
  [...route.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) =>
    oddIds(Object.entries(project.ids).find(([known]) => known === name)?.[1] ?? '').map((id) => ({
      what: `${name} = ${id.slice(0, 40)}`,
      path: pathOf(route, project, { [name]: id }),
      refused: [400, 'request.invalid', `/path/${name}`],
    })),
  );

/** Idempotency keys that are none. */
export const malformedKeys = (route: RouteFacts): readonly Malformed[] =>
  route.method === 'POST' && route.idempotency !== 'none'
    ? [null, '', 'k'.repeat(201), 'two words', 'cl\u00e9'].map((key) => ({
        what: `key ${key === null ? 'missing' : JSON.stringify(key.slice(0, 20))}`,
        ask: { key },
        refused: [400, 'idempotency.key-missing', '/headers/idempotency-key'],
      }))
    : [];

const oddQueries: Readonly<Record<string, readonly string[]>> = {
  limit: ['0', '101', '-1', '1.5', 'ten', '', '1e9', 'Infinity'],
  cursor: ['', 'c'.repeat(501)],
  department: ['', 'court', '%00'],
  organisation: ['', 'court', '91330112MA9TE5T12I'],
  light: ['', 'blue'],
  phase: ['', 'closed'],
  dueBefore: ['', '2026-02-30', '2.3.2026'],
  from: ['', '2026-13-01', '2026-02-30T00:00:00Z'],
  to: ['', 'tomorrow'],
  days: ['-1', '1001', '1.5', 'five', 'Infinity'],
  unit: ['', 'weeks'],
  stops: ['2026-03-02', '2026-03-04/2026-03-02', '2026-03-02/2026-03-04,', '2026-03-02/x'],
  after: ['-1', '1.5', 'ten', '10000000000', 'Infinity'],
  state: ['', 'delivered'],
  code: ['', '2603-330112-07-02-10234', '2613-330112-07-02-102341', '%00'],
};

const queryNames = ({ query }: RouteFacts): readonly string[] => {
  const shape: unknown = query !== undefined && 'shape' in query ? query.shape : {};
  return Object.keys(shape ?? {});
};

/** Every parameter of the route's query malformed, repeated, or unknown. */
export const malformedQueries = (route: RouteFacts, project: MadeProject): readonly Malformed[] => {
  if (route.query === undefined) return [];
  const path = pathOf(route, project);
  const malformed = (query: string, name: string): Malformed => ({
    what: query.slice(0, 40),
    path: `${path}?${query}`,
    refused: [400, 'request.invalid', `/query/${name}`],
  });
  return [
    ...queryNames(route).flatMap((name) => [
      ...(oddQueries[name] ?? []).map((value) => malformed(`${name}=${value}`, name)),
      malformed(`${name}=1&${name}=1`, name),
    ]),
    malformed('unknown=1', 'unknown'),
    malformed('owner=91330112MA9T000343', 'owner'),
    malformed('__proto__=1', '__proto__'),
    malformed('toString=1', 'toString'),
  ];
};
