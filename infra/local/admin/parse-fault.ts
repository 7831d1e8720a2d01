import { randomUUID } from 'node:crypto';
import type { FaultEffect, FaultRule } from '../faults.ts';
import { isRecord } from '../template/as-record.ts';
import { AdminError } from './admin-answer.ts';

const effects: Readonly<Record<FaultEffect, true>> = {
  'drop-before': true,
  'drop-after': true,
  delay: true,
  double: true,
  'fail-before': true,
  'fail-after': true,
  conflict: true,
  'kill-before': true,
  'kill-after': true,
};

const isEffect = (value: unknown): value is FaultEffect =>
  typeof value === 'string' && Object.hasOwn(effects, value);

type Fields = Readonly<Record<string, unknown>>;

const known = new Set(
  'id point name effect caller contains error milliseconds skip times probability seed'.split(' '),
);

const textOf = (from: Fields, name: string): Readonly<Record<string, string>> => {
  const value = from[name];
  if (value === undefined) return {};
  if (typeof value !== 'string') throw new AdminError(400, `fault: ${name} is not a text`);
  return { [name]: value };
};

const numberOf = (from: Fields, name: string): Readonly<Record<string, number>> => {
  const value = from[name];
  if (value === undefined) return {};
  if (typeof value !== 'number' || !(value >= 0)) throw new AdminError(400, `fault: ${name} is not a number`);
  return { [name]: value };
};

/** @throws AdminError naming the field that is wrong. */
export const parseFault = (value: unknown): FaultRule => {
  if (!isRecord(value)) throw new AdminError(400, 'fault: not an object');
  for (const key of Object.keys(value))
    if (!known.has(key)) throw new AdminError(400, `fault: unknown field ${key}`);
  const { id = randomUUID(), point, name, effect } = value;
  if (typeof id !== 'string') throw new AdminError(400, 'fault: id is not a string');
  if (point !== 'call' && point !== 'event')
    throw new AdminError(400, 'fault: point is neither call nor event');
  if (typeof name !== 'string' || name === '') throw new AdminError(400, 'fault: name is missing');
  if (!isEffect(effect))
    throw new AdminError(400, `fault: effect is none of ${Object.keys(effects).join(', ')}`);
  if (effect === 'conflict' && !(point === 'call' && name.startsWith('dynamodb:')))
    throw new AdminError(400, 'fault: conflict strikes a call named dynamodb:... only');
  if (effect === 'delay' && value['milliseconds'] === undefined)
    throw new AdminError(400, 'fault: delay wants milliseconds');
  return {
    id,
    point,
    name,
    effect,
    ...textOf(value, 'caller'),
    ...textOf(value, 'contains'),
    ...textOf(value, 'error'),
    ...numberOf(value, 'milliseconds'),
    ...numberOf(value, 'skip'),
    ...numberOf(value, 'times'),
    ...numberOf(value, 'probability'),
    ...numberOf(value, 'seed'),
  };
};
