import { asRecord } from '../template/as-record.ts';
import { TemplateError } from '../template/template-error.ts';
import { isConditionKey } from './condition-keys.ts';
import { conditionOperators, type ConditionOperator } from './condition-operators.ts';
import { variablesOf, type AccessContext } from './wildcard.ts';

export type Condition = (context: AccessContext) => boolean;

type Set = 'ForAllValues' | 'ForAnyValue' | undefined;

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

export const texts = (value: unknown, where: string): readonly string[] =>
  [value].flat().map((item) => {
    if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean')
      return String(item);
    throw new TemplateError(`${where}: expected text, found ${JSON.stringify(item)}`);
  });

export const refuseUnknownVariables = (values: readonly string[], where: string): void => {
  for (const name of values.flatMap(variablesOf))
    if (!isConditionKey(name)) throw new TemplateError(`${where}: the local cloud does not know \${${name}}`);
};

const isNull =
  (key: string, wanted: readonly string[]): Condition =>
  (context) =>
    wanted.includes(String(list(context[key]).length === 0));

const test = (
  key: string,
  wanted: readonly string[],
  { matches, negated }: ConditionOperator,
  set: Set,
  ifExists: boolean,
): Condition => {
  return (context) => {
    const values = list(context[key]);
    const fits = (value: string): boolean => wanted.some((text) => matches(value, text, context)) !== negated;
    if (set === 'ForAllValues') return values.every(fits);
    if (set === 'ForAnyValue') return values.length === 0 ? ifExists : values.some(fits);
    if (values.length === 0) return ifExists || negated;
    return negated ? values.every(fits) : values.some(fits);
  };
};

const parseOperator = (name: string, block: unknown, where: string): readonly Condition[] => {
  const [, set, base = '', exists] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(name) ?? [];
  const operator = conditionOperators[base];
  if (!operator && base !== 'Null')
    throw new TemplateError(`${where}: the local cloud does not know the condition operator ${name}`);
  return Object.entries(asRecord(block)).map(([key, value]) => {
    if (!isConditionKey(key))
      throw new TemplateError(`${where}: the local cloud does not know the condition key ${key}`);
    const wanted = texts(value, where);
    refuseUnknownVariables(wanted, where);
    const lower = key.toLowerCase();
    return operator
      ? test(
          lower,
          wanted,
          operator,
          set === 'ForAllValues' || set === 'ForAnyValue' ? set : undefined,
          exists !== undefined,
        )
      : isNull(lower, wanted);
  });
};

/** All must hold. @throws TemplateError for an operator, key or variable that is not emulated. */
export const parseConditions = (value: unknown, where: string): readonly Condition[] =>
  Object.entries(asRecord(value)).flatMap(([name, block]) => parseOperator(name, block, where));
