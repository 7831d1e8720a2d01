import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../shared/dynamo/item.ts';

export interface Names {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, AttributeValue>>;
}

const member = (value: AttributeValue | undefined, name: string): AttributeValue | undefined =>
  value?.M?.[name];

/** The attribute at a path `a.#b.c`, or the value of a placeholder `:v`. */
export const readOperand = (
  text: string,
  item: Item | undefined,
  { names, values }: Names,
): AttributeValue | undefined => {
  if (text.startsWith(':')) {
    const value = values[text];
    if (value === undefined) throw new Error(`no value for ${text}`);
    return value;
  }
  const [head = '', ...rest] = text
    .split('.')
    .map((part) => (part.startsWith('#') ? (names[part] ?? '') : part));
  return rest.reduce(member, item?.[head]);
};

/** Order of two scalars of one type; undefined when they cannot be compared. */
export const compare = (a: AttributeValue | undefined, b: AttributeValue | undefined): number | undefined => {
  if (a?.S !== undefined && b?.S !== undefined) return Buffer.compare(Buffer.from(a.S), Buffer.from(b.S));
  if (a?.N !== undefined && b?.N !== undefined) return Number(a.N) - Number(b.N);
  return undefined;
};
