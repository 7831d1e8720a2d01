import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item as DynamoDB carries it. */
export type Item = Record<string, AttributeValue>;

/** An item as the code holds it: strings, numbers, booleans, null, arrays and objects of them. */
export type PlainItem = Readonly<Record<string, unknown>>;

const isObject = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** One attribute. Throws TypeError on what JSON cannot carry (dates, bytes, sets, NaN, undefined in a list). */
export const toAttribute = (value: unknown): AttributeValue => {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (typeof value === 'number' && Number.isFinite(value)) return { N: String(value) };
  if (Array.isArray(value)) return { L: value.map(toAttribute) };
  if (typeof value === 'object' && isObject(value)) return { M: toItem(value) };
  throw new TypeError(`not an attribute: ${typeof value}`);
};

/** The item that DynamoDB stores; members that are undefined are left out. Throws TypeError as `toAttribute` does. */
export const toItem = (plain: PlainItem): Item => {
  const item: Item = {};
  for (const [name, value] of Object.entries(plain)) {
    if (value !== undefined) item[name] = toAttribute(value);
  }
  return item;
};

/** The value of one attribute. Throws TypeError on bytes and sets, which no item of ours has. */
export const fromAttribute = (attribute: AttributeValue): unknown => {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.L !== undefined) return attribute.L.map(fromAttribute);
  if (attribute.M !== undefined) return fromItem(attribute.M);
  if (attribute.NULL !== undefined) return null;
  throw new TypeError(`not an attribute of ours: ${Object.keys(attribute).join()}`);
};

/** The plain form of a stored item. Throws TypeError as `fromAttribute` does. */
export const fromItem = (item: Item): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).map(([name, attribute]) => [name, fromAttribute(attribute)]));
