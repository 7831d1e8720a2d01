import { isArray, isObject, type Json, type JsonObject } from './json.ts';
import { escapeToken } from './json-pointer.ts';

const operators = ['$some', '$match', '$length', '$absent'] as const;
type Operator = (typeof operators)[number];

export const operatorOf = (expected: JsonObject): Operator | undefined => {
  const names = Object.keys(expected);
  return names.length === 1 ? operators.find((operator) => operator === names[0]) : undefined;
};

const show = (value: Json | undefined): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
};

const lengthOf = (value: Json | undefined): number | undefined => {
  if (typeof value === 'string') return value.length;
  if (isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : undefined;
};

const satisfies = (operator: Operator, wanted: Json, found: Json | undefined): boolean => {
  switch (operator) {
    case '$some':
      return isArray(found) && found.some((item) => findDifferences(wanted, item).length === 0);
    case '$match':
      return typeof found === 'string' && typeof wanted === 'string' && new RegExp(wanted, 'u').test(found);
    case '$length':
      return lengthOf(found) === wanted;
    case '$absent':
      return (found === undefined) === (wanted === true);
    default:
      return operator satisfies never;
  }
};

const at = (path: string): string => (path === '' ? '(whole)' : path);

/**
 * What is missing for `expected` to be contained in `found`, one line each; none when it is.
 * Objects may have more members, arrays are compared by index and may be longer.
 */
export const findDifferences = (expected: Json, found: Json | undefined, path = ''): readonly string[] => {
  if (isObject(expected)) {
    const operator = operatorOf(expected);
    if (operator !== undefined)
      return satisfies(operator, expected[operator] ?? null, found)
        ? []
        : [`${at(path)}: expected ${show(expected)}, found ${show(found)}`];
    if (!isObject(found)) return [`${at(path)}: expected ${show(expected)}, found ${show(found)}`];
    return Object.entries(expected).flatMap(([name, value]) =>
      findDifferences(
        value,
        Object.hasOwn(found, name) ? found[name] : undefined,
        `${path}/${escapeToken(name)}`,
      ),
    );
  }
  if (isArray(expected)) {
    if (!isArray(found)) return [`${at(path)}: expected ${show(expected)}, found ${show(found)}`];
    return expected.flatMap((value, index) => findDifferences(value, found[index], `${path}/${index}`));
  }
  return expected === found ? [] : [`${at(path)}: expected ${show(expected)}, found ${show(found)}`];
};
