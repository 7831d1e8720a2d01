import { isRecord } from './as-record.ts';
import { substitute } from './substitute.ts';
import { TemplateError } from './template-error.ts';

/** What the template itself can answer. Each throws TemplateError for what is not there. */
export interface Scope {
  readonly ref: (name: string) => unknown;
  readonly attribute: (logicalId: string, attribute: string) => string;
  readonly mapping: (map: string, first: string, second: string) => unknown;
  readonly condition: (name: string) => boolean;
}

export type Resolve = (value: unknown, where: string) => unknown;

/** Left out of objects and arrays: AWS::NoValue. */
export const noValue: unique symbol = Symbol('AWS::NoValue');

const isIntrinsic = (key: string): boolean => key === 'Ref' || key.startsWith('Fn::');

export const createResolve = (scope: Scope): Resolve => {
  const text = (value: unknown, where: string): string => {
    const resolved = resolve(value, where);
    if (typeof resolved === 'string') return resolved;
    if (typeof resolved === 'number' || typeof resolved === 'boolean') return String(resolved);
    throw new TemplateError(`${where}: expected a text, found ${JSON.stringify(resolved)}`);
  };

  const list = (value: unknown, where: string, length?: number): readonly unknown[] => {
    const resolved = Array.isArray(value) ? value : resolve(value, where);
    if (!Array.isArray(resolved) || (length !== undefined && resolved.length !== length))
      throw new TemplateError(`${where}: expected a list${length === undefined ? '' : ` of ${length}`}`);
    return resolved;
  };

  const getAtt = (value: unknown, where: string): string => {
    const parts = typeof value === 'string' ? value.split(/\.(.*)/s).slice(0, 2) : list(value, where, 2);
    return scope.attribute(text(parts[0], where), text(parts[1], where));
  };

  const select = (value: unknown, where: string): unknown => {
    const [index, from] = list(value, where, 2);
    const items = list(from, where);
    const at = Number(text(index, where));
    if (!(at in items)) throw new TemplateError(`${where}: Fn::Select ${at} of ${items.length} values`);
    return resolve(items[at], where);
  };

  const functions: Readonly<Record<string, (value: unknown, where: string) => unknown>> = {
    Ref: (value, where) => scope.ref(text(value, where)),
    'Fn::GetAtt': getAtt,
    'Fn::Join': (value, where) => {
      const [separator, parts] = list(value, where, 2);
      return list(parts, where)
        .map((part) => text(part, where))
        .join(text(separator, where));
    },
    'Fn::Sub': (value, where) => substitute(value, where, { text, getAtt, ref: scope.ref }),
    'Fn::Select': select,
    'Fn::Split': (value, where) => {
      const [separator, from] = list(value, where, 2);
      return text(from, where).split(text(separator, where));
    },
    'Fn::If': (value, where) => {
      const [name, yes, no] = list(value, where, 3);
      return resolve(scope.condition(String(name)) ? yes : no, where);
    },
    'Fn::FindInMap': (value, where) => {
      const [map, first, second] = list(value, where, 3).map((part) => text(part, where));
      return scope.mapping(map ?? '', first ?? '', second ?? '');
    },
    'Fn::Equals': (value, where) => {
      const [left, right] = list(value, where, 2);
      return text(left, where) === text(right, where);
    },
    'Fn::And': (value, where) => list(value, where).every((part) => truth(part, where)),
    'Fn::Or': (value, where) => list(value, where).some((part) => truth(part, where)),
    'Fn::Not': (value, where) => !truth(list(value, where, 1)[0], where),
  };

  const truth = (value: unknown, where: string): boolean =>
    isRecord(value) && typeof value['Condition'] === 'string'
      ? scope.condition(value['Condition'])
      : resolve(value, where) === true;

  const resolve: Resolve = (value, where) => {
    if (Array.isArray(value))
      return value
        .map((item, index) => resolve(item, `${where}[${index}]`))
        .filter((item) => item !== noValue);
    if (!isRecord(value)) return value;
    const keys = Object.keys(value);
    const intrinsic = keys.find(isIntrinsic);
    if (intrinsic === undefined)
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, item]): [string, unknown] => [key, resolve(item, `${where}.${key}`)])
          .filter(([, item]) => item !== noValue),
      );
    const apply = functions[intrinsic];
    if (keys.length > 1) throw new TemplateError(`${where}: ${intrinsic} beside other keys`);
    if (!apply) throw new TemplateError(`${where}: the local cloud does not know the intrinsic ${intrinsic}`);
    return apply(value[intrinsic], where);
  };

  return resolve;
};
