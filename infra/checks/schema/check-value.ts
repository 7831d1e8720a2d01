import type { PropertyType, ResourceProperties } from '@aws-cdk/service-spec-types';
import { isRecord } from '../as-record.ts';
import { specDatabase } from './spec-database.ts';

export interface ValueFault {
  readonly code:
    'schema.unknown-property' | 'schema.missing-required' | 'schema.wrong-type' | 'schema.not-allowed';
  readonly path: string;
  readonly what: string;
}

const isIntrinsic = (value: unknown): boolean => {
  if (!isRecord(value)) return false;
  const [key, ...others] = Object.keys(value);
  return key !== undefined && others.length === 0 && (key === 'Ref' || key.startsWith('Fn::'));
};

const branches = (value: unknown): readonly unknown[] =>
  isRecord(value) && Array.isArray(value['Fn::If']) ? value['Fn::If'].slice(1) : [];

const wrong = (path: string, expected: string, value: unknown): readonly ValueFault[] => [
  {
    code: 'schema.wrong-type',
    path,
    what: `expects ${expected}, got ${JSON.stringify(value)?.slice(0, 80)}`,
  },
];

const allowed = (path: string, values: readonly (string | number)[] | undefined, value: string | number) =>
  values === undefined || values.includes(value)
    ? []
    : [
        {
          code: 'schema.not-allowed' as const,
          path,
          what: `${JSON.stringify(value)} is none of ${values.slice(0, 12).join(', ')}`,
        },
      ];

/** Of a union, the members that fit the shape of the value; free JSON only where nothing structured fits. */
const candidates = (types: readonly PropertyType[], value: unknown): readonly PropertyType[] => {
  const structured = types.filter((type) =>
    Array.isArray(value)
      ? type.type === 'array'
      : isRecord(value) && ['ref', 'map', 'tag'].includes(type.type),
  );
  return structured.length > 0 ? structured : types;
};

const checkUnion = (types: readonly PropertyType[], value: unknown, path: string): readonly ValueFault[] => {
  const results = candidates(types, value).map((type) => checkValue(type, value, path));
  return results.find((faults) => faults.length === 0) ?? results[0] ?? [];
};

const checkTag = (value: unknown, path: string): readonly ValueFault[] =>
  isRecord(value) && 'Key' in value && 'Value' in value ? [] : wrong(path, 'a tag with Key and Value', value);

/** Faults of one value against its type; intrinsics pass, both branches of Fn::If are checked. */
export const checkValue = (type: PropertyType, value: unknown, path: string): readonly ValueFault[] => {
  if (isIntrinsic(value)) return branches(value).flatMap((branch) => checkValue(type, branch, path));
  switch (type.type) {
    case 'string':
      return typeof value === 'string'
        ? allowed(path, type.allowedValues, value)
        : wrong(path, 'a string', value);
    case 'integer':
      if (typeof value !== 'number' || !Number.isInteger(value)) return wrong(path, 'an integer', value);
      return allowed(path, type.allowedValues, value);
    case 'number':
      return typeof value === 'number' ? [] : wrong(path, 'a number', value);
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong(path, 'true or false', value);
    case 'date-time':
      return typeof value === 'string' ? [] : wrong(path, 'a time', value);
    case 'json':
    case 'null':
      return [];
    case 'tag':
      return checkTag(value, path);
    case 'array':
      if (!Array.isArray(value)) return wrong(path, 'a list', value);
      return value.flatMap((element, index) => checkValue(type.element, element, `${path}[${index}]`));
    case 'map':
      if (!isRecord(value)) return wrong(path, 'a map', value);
      return Object.entries(value).flatMap(([key, element]) =>
        checkValue(type.element, element, `${path}.${key}`),
      );
    case 'ref':
      if (!isRecord(value)) return wrong(path, 'an object', value);
      return checkProperties(specDatabase().get('typeDefinition', type.reference).properties, value, path);
    case 'union':
      break;
  }
  return checkUnion(type.types, value, path);
};

const isAbsent = (value: unknown): boolean => isRecord(value) && value['Ref'] === 'AWS::NoValue';

export const checkProperties = (
  specified: ResourceProperties,
  given: Readonly<Record<string, unknown>>,
  path: string,
): readonly ValueFault[] => {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const missing = Object.entries(specified)
    .filter(
      ([name, property]) =>
        property.required === true && (given[name] === undefined || isAbsent(given[name])),
    )
    .map(([name]) => ({ code: 'schema.missing-required' as const, path: at(name), what: 'is required' }));
  const present = Object.entries(given).flatMap(([name, value]) => {
    const property = specified[name];
    if (property === undefined) {
      return [{ code: 'schema.unknown-property' as const, path: at(name), what: 'is no property here' }];
    }
    return checkUnion([property.type, ...(property.previousTypes ?? [])], value, at(name));
  });
  return [...missing, ...present];
};
