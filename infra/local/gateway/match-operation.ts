import type { Operation } from './rest-api.ts';

export interface Match {
  readonly operation: Operation;
  /** URL-decoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'greedy'; readonly name: string };

const readSegment = (text: string): Segment => {
  const greedy = /^\{(.+)\+\}$/.exec(text)?.[1];
  if (greedy !== undefined) return { kind: 'greedy', name: greedy };
  const name = /^\{(.+)\}$/.exec(text)?.[1];
  return name === undefined ? { kind: 'literal', text } : { kind: 'parameter', name };
};

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '');

const matchPath = (
  wanted: readonly Segment[],
  given: readonly string[],
): Readonly<Record<string, string>> | undefined => {
  if (given.length < wanted.length || (given.length > wanted.length && wanted.at(-1)?.kind !== 'greedy'))
    return undefined;
  const found: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index];
    if (value === undefined) return undefined;
    if (segment.kind === 'greedy') {
      found[segment.name] = given.slice(index).join('/');
      return found;
    }
    if (segment.kind === 'literal') {
      if (segment.text !== value) return undefined;
    } else found[segment.name] = value;
  }
  return found;
};

const ranks = { literal: '0', parameter: '1', greedy: '2' } as const;

/** Sorts literals before parameters before greedy ones, position by position. */
const rank = (segments: readonly Segment[]): string => segments.map(({ kind }) => ranks[kind]).join('');

export type MatchOperation = (method: string, path: string) => Match | undefined;

/** Finds the operation of a request among these, read once. */
export const createMatchOperation = (operations: readonly Operation[]): MatchOperation => {
  const read = operations
    .map((operation) => ({ operation, segments: segmentsOf(operation.resource).map(readSegment) }))
    .map((one) => ({ ...one, rank: rank(one.segments) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return (method, path) => {
    const given = segmentsOf(path).map(decode);
    const fitting = read.flatMap(({ operation, segments }) => {
      const pathParameters = matchPath(segments, given);
      return pathParameters === undefined ? [] : [{ operation, pathParameters }];
    });
    const resource = fitting[0]?.operation.resource;
    const here = fitting.filter(({ operation }) => operation.resource === resource);
    return (
      here.find(({ operation }) => operation.method === method) ??
      here.find(({ operation }) => operation.method === 'ANY')
    );
  };
};
