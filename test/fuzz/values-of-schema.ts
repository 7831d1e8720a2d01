import * as fc from 'fast-check';
import type { JsonSchema } from './json-schema.ts';
import type { World } from './world.ts';

type Value = fc.Arbitrary<unknown>;

const idPrefix = /^\^(\w{3})_\[/;

const text = (schema: JsonSchema, { ids }: World): Value => {
  const { pattern, minLength = 0, maxLength = 200 } = schema;
  if (pattern === undefined)
    return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 60) });
  const known = ids[idPrefix.exec(pattern)?.[1] ?? ''] ?? [];
  const formed = fc.stringMatching(new RegExp(pattern), { size: 'small' });
  return known.length === 0 ? formed : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, formed);
};

const number = ({ type, minimum, maximum }: JsonSchema): Value => {
  if (type === 'integer')
    return fc.oneof(
      fc.integer({ min: minimum ?? -5, max: Math.min(maximum ?? 20, (minimum ?? 0) + 20) }),
      fc.integer({ min: minimum ?? -1e6, max: maximum ?? 1e6 }),
    );
  const [min, max] = [minimum ?? -1e9, maximum ?? 1e9];
  return fc.oneof(fc.integer({ min, max }), fc.double({ min, max, noNaN: true }));
};

const list = (schema: JsonSchema, world: World): Value => {
  const { items, prefixItems = [], minItems = 0, maxItems = minItems + 4 } = schema;
  if (prefixItems.length > 0) return fc.tuple(...prefixItems.map((item) => valuesOfSchema(item, world)));
  const item = typeof items === 'object' ? valuesOfSchema(items, world) : fc.jsonValue({ maxDepth: 1 });
  return fc.array(item, { minLength: minItems, maxLength: Math.min(maxItems, minItems + 4) });
};

const object = (schema: JsonSchema, world: World): Value => {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const entries = Object.entries(properties).map(
    ([name, one]) => [name, valuesOfSchema(one, world)] as const,
  );
  const named = fc.record(Object.fromEntries(entries), { requiredKeys: [...required] });
  if (typeof additionalProperties !== 'object') return named;
  const name = propertyNames
    ? valuesOfSchema(propertyNames, world).map(String)
    : fc.string({ maxLength: 20 });
  const others = fc.dictionary(name, valuesOfSchema(additionalProperties, world), { maxKeys: 4 });
  return fc.tuple(named, others).map(([own, more]) => ({ ...more, ...own }));
};

/** Values that fit a schema; rules that a schema cannot say, like check digits, are often broken. */
export const valuesOfSchema = (schema: JsonSchema, world: World): Value => {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => valuesOfSchema(one, world)));
  if (typeof schema.type === 'object')
    return fc.oneof(...schema.type.map((type) => valuesOfSchema({ ...schema, type }, world)));
  switch (schema.type) {
    case 'object':
      return object(schema, world);
    case 'array':
      return list(schema, world);
    case 'string':
      return text(schema, world);
    case 'number':
    case 'integer':
      return number(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case undefined:
      return fc.jsonValue({ maxDepth: 2 });
  }
};
