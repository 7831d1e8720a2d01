import { operatorOf } from './find-differences.ts';
import { isArray, isObject, type Json, type JsonObject } from './json.ts';

export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const isPattern = (value: Json | undefined): boolean => {
  if (typeof value !== 'string') return false;
  try {
    return new RegExp(value) instanceof RegExp;
  } catch {
    return false;
  }
};

const operatorProblem = (expected: JsonObject): string | undefined => {
  const operator = operatorOf(expected);
  switch (operator) {
    case undefined:
      return Object.keys(expected).some((name) => name.startsWith('$'))
        ? 'expected one of $some, $match, $length, $absent, alone'
        : undefined;
    case '$match':
      return isPattern(expected['$match']) ? undefined : 'expected a regular expression';
    case '$length':
      return Number.isInteger(expected['$length']) && Number(expected['$length']) >= 0
        ? undefined
        : 'expected a length';
    case '$absent':
      return typeof expected['$absent'] === 'boolean' ? undefined : 'expected true or false';
    case '$some':
      return undefined;
    default:
      return operator satisfies never;
  }
};

/** What is wrong with the words of an expectation. */
export const expectationProblem = (expected: Json, path: Problem['path'] = []): readonly Problem[] => {
  if (isArray(expected))
    return expected.flatMap((value, index) => expectationProblem(value, [...path, index]));
  if (!isObject(expected)) return [];
  const message = operatorProblem(expected);
  if (message !== undefined) return [{ path, message }];
  return Object.entries(expected).flatMap(([name, value]) => expectationProblem(value, [...path, name]));
};
