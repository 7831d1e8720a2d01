import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../builders/is-record.ts';
import { type JsonSchema, type JsonType, knownKeywords } from './json-schema.ts';

export interface Definitions {
  readonly find: (ref: string) => JsonSchema;
}

const isOfType = (value: unknown, type: JsonType): boolean => {
  if (type === 'object') return isRecord(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
};

const textFaults = (schema: JsonSchema, value: string, at: string): readonly string[] => {
  const length = Array.from(value).length;
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  return [
    ...(length < minLength || length > maxLength ? [`${at}: ${length} characters`] : []),
    ...(pattern !== undefined && !new RegExp(pattern, 'u').test(value) ? [`${at}: not ${pattern}`] : []),
  ];
};

const numberFaults = (schema: JsonSchema, value: number, at: string): readonly string[] => {
  const { minimum = -Infinity, maximum = Infinity } = schema;
  const { exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = schema;
  const fits = value >= minimum && value <= maximum && value > exclusiveMinimum && value < exclusiveMaximum;
  return fits ? [] : [`${at}: ${value} is out of range`];
};

const listFaults = (
  schema: JsonSchema,
  value: readonly unknown[],
  at: string,
  definitions: Definitions,
): readonly string[] => {
  const { minItems = 0, maxItems = Infinity, prefixItems = [], items } = schema;
  return [
    ...(value.length < minItems || value.length > maxItems ? [`${at}: ${value.length} items`] : []),
    ...value.flatMap((item, index) => {
      const rule = prefixItems[index] ?? items;
      return typeof rule === 'object' ? schemaFaults(rule, item, `${at}/${index}`, definitions) : [];
    }),
  ];
};

const objectFaults = (
  schema: JsonSchema,
  value: Readonly<Record<string, unknown>>,
  at: string,
  definitions: Definitions,
): readonly string[] => {
  const { properties = {}, required = [], additionalProperties = true, propertyNames } = schema;
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${at}/${name}: missing`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      const named = propertyNames
        ? schemaFaults(propertyNames, name, `${at}/${name} (name)`, definitions)
        : [];
      if (own === false) return [...named, `${at}/${name}: not named`];
      return typeof own === 'object'
        ? [...named, ...schemaFaults(own, member, `${at}/${name}`, definitions)]
        : named;
    }),
  ];
};

const choiceFaults = (
  { allOf = [], anyOf, oneOf }: JsonSchema,
  value: unknown,
  at: string,
  definitions: Definitions,
): readonly string[] => {
  const faultsOf = (rule: JsonSchema) => schemaFaults(rule, value, at, definitions);
  const fitting = (rules: readonly JsonSchema[]) =>
    rules.filter((rule) => faultsOf(rule).length === 0).length;
  return [
    ...allOf.flatMap(faultsOf),
    ...(anyOf && fitting(anyOf) === 0 ? [`${at}: fits none of ${anyOf.length}`] : []),
    ...(oneOf && fitting(oneOf) !== 1 ? [`${at}: fits ${fitting(oneOf)} of ${oneOf.length}`] : []),
  ];
};

/** Where a value breaks a schema. @throws Error for a keyword that is not judged here. */
export const schemaFaults = (
  schema: JsonSchema,
  value: unknown,
  at: string,
  definitions: Definitions,
): readonly string[] => {
  const unknown = Object.keys(schema).filter((name) => !knownKeywords.has(name));
  if (unknown.length > 0) throw new Error(`${at}: the keyword ${unknown.join(', ')} is not judged`);
  const { $ref, type } = schema;
  if (type !== undefined && ![type].flat().some((one) => isOfType(value, one)))
    return [`${at}: not of type ${type.toString()}`];
  const isListed = schema.enum === undefined || schema.enum.some((one) => isDeepStrictEqual(one, value));
  const isConst = !('const' in schema) || isDeepStrictEqual(schema.const, value);
  return [
    ...($ref === undefined ? [] : schemaFaults(definitions.find($ref), value, at, definitions)),
    ...(isListed && isConst ? [] : [`${at}: ${JSON.stringify(value)} is not one of those listed`]),
    ...choiceFaults(schema, value, at, definitions),
    ...(typeof value === 'string' ? textFaults(schema, value, at) : []),
    ...(typeof value === 'number' ? numberFaults(schema, value, at) : []),
    ...(Array.isArray(value) ? listFaults(schema, value, at, definitions) : []),
    ...(isRecord(value) ? objectFaults(schema, value, at, definitions) : []),
  ];
};
