import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../../../shared/dynamo/item.ts';
import { compare, readOperand, type Names } from './operand.ts';

const token = /\s*(<>|<=|>=|[=<>(),]|[#:]?[A-Za-z_][\w.#]*)/gy;

const tokensOf = new Map<string, readonly string[]>();

const tokenise = (text: string): readonly string[] => {
  const known = tokensOf.get(text);
  if (known !== undefined) return known;
  const tokens = [...text.matchAll(token)].map((match) => match[1] ?? '');
  if (tokens.join('') !== text.replaceAll(/\s/g, '')) throw new Error(`not understood: ${text}`);
  tokensOf.set(text, tokens);
  return tokens;
};

const compares: Record<string, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Whether an item meets a condition or key condition. Understands what the house writes; throws on anything else. */
export const meets = (condition: string | undefined, item: Item | undefined, names: Names): boolean => {
  if (condition === undefined) return true;
  const tokens = tokenise(condition);
  let at = 0;
  const peek = (): string => tokens[at] ?? '';
  const next = (): string => tokens[at++] ?? '';
  const expect = (wanted: string): void => {
    if (next().toUpperCase() !== wanted) throw new Error(`${wanted} expected in ${condition}`);
  };
  const operand = () => readOperand(next(), item, names);

  const call = (name: string): boolean => {
    expect('(');
    const first = operand();
    if (name === 'attribute_exists' || name === 'attribute_not_exists') {
      expect(')');
      return (first !== undefined) === (name === 'attribute_exists');
    }
    expect(',');
    const second = operand();
    expect(')');
    if (name === 'begins_with') return first?.S?.startsWith(second?.S ?? '\0') ?? false;
    if (name === 'contains') return first?.L?.some((one) => isDeepStrictEqual(one, second)) ?? false;
    throw new Error(`unknown function ${name}`);
  };

  const comparison = (): boolean => {
    const left = operand();
    const operator = next();
    if (operator.toUpperCase() === 'BETWEEN') {
      const from = compare(left, operand());
      expect('AND');
      const to = compare(left, operand());
      return from !== undefined && to !== undefined && from >= 0 && to <= 0;
    }
    const right = operand();
    if (operator === '=') return isDeepStrictEqual(left, right);
    if (operator === '<>') return !isDeepStrictEqual(left, right);
    const test = compares[operator];
    if (test === undefined) throw new Error(`unknown operator ${operator} in ${condition}`);
    const order = compare(left, right);
    return order !== undefined && test(order);
  };

  const primary = (): boolean => {
    if (peek().toUpperCase() === 'NOT') {
      next();
      return !primary();
    }
    if (peek() === '(') {
      next();
      const inside = either();
      expect(')');
      return inside;
    }
    return tokens[at + 1] === '(' ? call(next()) : comparison();
  };
  const both = (): boolean => {
    let result = primary();
    while (peek().toUpperCase() === 'AND') {
      next();
      result = primary() && result;
    }
    return result;
  };
  const either = (): boolean => {
    let result = both();
    while (peek().toUpperCase() === 'OR') {
      next();
      result = both() || result;
    }
    return result;
  };
  const result = either();
  if (at !== tokens.length) throw new Error(`not understood: ${condition}`);
  return result;
};
