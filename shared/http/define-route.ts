import type * as z from 'zod/mini';
import type { Route, RouteAnswer, RouteRequest } from './route.ts';

type Schema = z.ZodMiniType | undefined;

type Parsed<Given extends Schema> = Given extends z.ZodMiniType ? z.output<Given> : unknown;

type TypedRoute<Ports, Body extends Schema, Query extends Schema, Path extends Schema> = Omit<
  Route<Ports>,
  'handle' | 'body' | 'query' | 'parameters'
> & {
  readonly body?: Body;
  readonly query?: Query;
  readonly parameters?: Path;
  readonly handle: (
    ports: Ports,
  ) => (request: RouteRequest<Parsed<Body>, Parsed<Query>, Parsed<Path>>) => Promise<RouteAnswer>;
};

/** Types a row of a route table by its own schemas: `const route = routeOf<Ports>(); route({ ... })`. */
export const routeOf = <Ports>() => {
  function define<
    Body extends Schema = undefined,
    Query extends Schema = undefined,
    Path extends Schema = undefined,
  >(route: TypedRoute<Ports, Body, Query, Path>): Route<Ports>;
  // The frame parses with the schemas of the row before it calls the handler of the row.
  function define(route: Route<Ports>): Route<Ports> {
    return route;
  }
  return define;
};
