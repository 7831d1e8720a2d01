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

const matchPath = (resource: string, path: string): Readonly<Record<string, string>> | undefined => {
  const wanted = resource.split('/').filter((segment) => segment !== '');
  const given = path.split('/').filter((segment) => segment !== '');
  const found: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const greedy = /^\{(.+)\+\}$/.exec(segment)?.[1];
    const rest = given.slice(index);
    if (greedy !== undefined) {
      if (rest.length === 0) return undefined;
      found[greedy] = rest.map(decode).join('/');
      return found;
    }
    const value = given[index];
    if (value === undefined) return undefined;
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name !== undefined) found[name] = decode(value);
    else if (segment !== decode(value)) return undefined;
  }
  return given.length === wanted.length ? found : undefined;
};

/** Sorts literals before parameters before greedy ones, position by position. */
const rank = (resource: string): string =>
  resource
    .split('/')
    .map((segment) => (segment.endsWith('+}') ? '2' : segment.startsWith('{') ? '1' : '0'))
    .join('');

export const matchOperation = (
  operations: readonly Operation[],
  method: string,
  path: string,
): Match | undefined => {
  const fitting = operations
    .flatMap((operation) => {
      const pathParameters = matchPath(operation.resource, path);
      return pathParameters === undefined ? [] : [{ operation, pathParameters }];
    })
    .sort((a, b) => (rank(a.operation.resource) < rank(b.operation.resource) ? -1 : 1));
  const resource = fitting[0]?.operation.resource;
  const here = fitting.filter(({ operation }) => operation.resource === resource);
  return (
    here.find(({ operation }) => operation.method === method) ??
    here.find(({ operation }) => operation.method === 'ANY')
  );
};
