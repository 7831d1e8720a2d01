import * as fc from 'fast-check';
import { hostileTexts } from './hostile-values.ts';
import type { Operation, Parameter } from './read-description.ts';
import { valuesOfSchema } from './values-of-schema.ts';
import type { World } from './world.ts';

const escaped = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const oddSegments = [
  '%',
  '%zz',
  '%c0%af',
  '%2e%2e',
  '..',
  '.',
  '%2f',
  ';a=b',
  '%F0%9F%8F%97',
  '*',
  'p'.repeat(2_000),
];

/** What was met under the parameter's name, more often than what its schema alone allows. */
const soundValues = (
  { name, schema }: Pick<Parameter, 'name' | 'schema'>,
  world: World,
): fc.Arbitrary<string> => {
  const formed = valuesOfSchema(schema, world).map(String);
  const met = world.named[name] ?? [];
  return met.length === 0 ? formed : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...met) }, formed);
};

const segments = (operation: Operation, name: string, world: World): fc.Arbitrary<string> => {
  const parameter = operation.parameters.find((one) => one.in === 'path' && one.name === name);
  return fc.oneof(
    {
      weight: 12,
      arbitrary: soundValues({ name, schema: parameter?.schema ?? {} }, world).map(escaped),
    },
    { weight: 1, arbitrary: fc.constantFrom(...oddSegments) },
    { weight: 1, arbitrary: hostileTexts.map((text) => escaped(text) || '%00') },
  );
};

const paths = (operation: Operation, world: World): fc.Arbitrary<string> => {
  const parts = operation.path.split('/').slice(1);
  const made = parts.map((part) =>
    part.startsWith('{') ? segments(operation, part.slice(1, -1), world) : fc.constant(part),
  );
  return fc.tuple(...made).map((texts) => `/${texts.join('/')}`);
};

const oddQueries = [
  '__proto__=1',
  'toString=1',
  '&&==&',
  'a[]=1&a[]=2',
  '%ff=%fe',
  `x=${'1'.repeat(3_000)}`,
  '?',
  '%00',
];

const queries = (operation: Operation, world: World): fc.Arbitrary<string> => {
  const named = operation.parameters.filter((one) => one.in === 'query');
  const values = named.map(({ name, required = false, schema }) => {
    const sound = soundValues({ name, schema }, world).map((value) => `${name}=${escaped(value)}`);
    const odd = hostileTexts.map((text) => `${name}=${escaped(text)}`);
    const twice = sound.map((one) => `${one}&${one}`);
    return fc.oneof(
      { weight: required ? 1 : 6, arbitrary: fc.constant('') },
      { weight: 10, arbitrary: sound },
      { weight: 2, arbitrary: odd },
      { weight: 1, arbitrary: twice },
    );
  });
  const strange = fc.oneof(
    { weight: 14, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(...oddQueries) },
  );
  return fc.tuple(...values, strange).map((parts) => parts.filter((part) => part !== '').join('&'));
};

/** Path and query of calls: as described, or malformed in a part. */
export const fuzzTargets = (operation: Operation, world: World): fc.Arbitrary<string> =>
  fc
    .tuple(paths(operation, world), queries(operation, world))
    .map(([path, query]) => (query === '' ? path : `${path}?${query}`));
