import * as fc from 'fast-check';
import { type FuzzCaller, fuzzCallers, rolesOf } from './callers.ts';
import { type Header, fuzzHeaders } from './fuzz-headers.ts';
import { fuzzTargets } from './fuzz-targets.ts';
import { hostileBodies } from './hostile-bodies.ts';
import type { Operation } from './read-description.ts';
import { spoilValue } from './spoil-value.ts';
import { valuesOfSchema } from './values-of-schema.ts';
import type { World } from './world.ts';

export interface FuzzCall {
  readonly method: string;
  /** As it is sent: path and query. */
  readonly target: string;
  readonly caller: FuzzCaller;
  readonly headers: readonly Header[];
  readonly body: string | Buffer | undefined;
}

const callers = ({ roles }: Operation): fc.Arbitrary<FuzzCaller> => {
  const open = fuzzCallers.filter((caller) => rolesOf(caller).some((role) => roles?.includes(role) ?? true));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...open) },
    { weight: 1, arbitrary: fc.constantFrom(...fuzzCallers) },
  );
};

const bodies = (
  { body, operationId }: Operation,
  world: World,
): fc.Arbitrary<string | Buffer | undefined> => {
  if (body === undefined)
    return fc.oneof(
      { weight: 9, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: hostileBodies({}) },
    );
  const generated = valuesOfSchema(body.schema, world);
  const known = [...(world.bodies[operationId] ?? []), ...(body.example === undefined ? [] : [body.example])];
  const sample = known.length === 0 ? generated : fc.constantFrom(...known);
  const json = (values: fc.Arbitrary<unknown>) => values.map((value) => JSON.stringify(value) ?? 'null');
  return fc.oneof(
    { weight: 5, arbitrary: json(sample) },
    { weight: 3, arbitrary: json(generated) },
    { weight: 5, arbitrary: json(sample.chain(spoilValue)) },
    { weight: 3, arbitrary: json(generated.chain(spoilValue)) },
    { weight: 2, arbitrary: sample.chain(hostileBodies) },
  );
};

/** Calls of an operation: sound, spoiled in one place, or hostile, by anybody. */
export const fuzzCalls = (operation: Operation, world: World): fc.Arbitrary<FuzzCall> =>
  fc.record({
    method: fc.constant(operation.method),
    target: fuzzTargets(operation, world),
    caller: callers(operation),
    headers: fuzzHeaders(operation.method),
    body: bodies(operation, world),
  });
