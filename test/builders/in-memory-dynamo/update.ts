import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../shared/dynamo/item.ts';
import { readOperand, type Names } from './operand.ts';

const clauses = /\b(SET|REMOVE|ADD)\b/;
const missing = /^if_not_exists\(\s*(\S+?)\s*,\s*(\S+?)\s*\)$/;

const term = (text: string, item: Item, names: Names): AttributeValue | undefined => {
  const [, path, fallback] = missing.exec(text) ?? [];
  if (path !== undefined && fallback !== undefined) {
    return readOperand(path, item, names) ?? readOperand(fallback, item, names);
  }
  return readOperand(text, item, names);
};

const evaluate = (text: string, item: Item, names: Names): AttributeValue => {
  const [, left, operator, right] = /^(.+?)\s*([+-])\s*(\S+)$/.exec(text) ?? [];
  if (left === undefined || right === undefined) {
    const value = term(text, item, names);
    if (value === undefined) throw new Error(`no attribute: ${text}`);
    return value;
  }
  const [a, b] = [Number(term(left, item, names)?.N), Number(term(right, item, names)?.N)];
  return { N: String(operator === '+' ? a + b : a - b) };
};

const nameOf = (text: string, { names }: Names): string => {
  const name = text.startsWith('#') ? names[text] : text;
  if (name === undefined || name.includes('.')) throw new Error(`top-level attributes only: ${text}`);
  return name;
};

/** The item after SET, REMOVE and ADD of top-level attributes; throws on anything else. */
export const updated = (expression: string, item: Item, names: Names): Item => {
  const after: Item = { ...item };
  const parts = expression.split(clauses).map((part) => part.trim());
  for (let index = 1; index < parts.length; index += 2) {
    const assignments = (parts[index + 1] ?? '').split(/,(?![^(]*\))/).map((one) => one.trim());
    for (const assignment of assignments) {
      if (parts[index] === 'REMOVE') delete after[nameOf(assignment, names)];
      else if (parts[index] === 'SET') {
        const [, target = '', value = ''] = /^(\S+)\s*=\s*(.+)$/s.exec(assignment) ?? [];
        after[nameOf(target, names)] = evaluate(value, item, names);
      } else {
        const [target = '', value = ''] = assignment.split(/\s+/);
        const sum =
          Number(readOperand(target, item, names)?.N ?? 0) + Number(readOperand(value, item, names)?.N);
        after[nameOf(target, names)] = { N: String(sum) };
      }
    }
  }
  return after;
};
