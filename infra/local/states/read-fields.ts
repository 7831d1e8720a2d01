import { checkTemplate, plainMembers } from './check-template.ts';
import { isExpression } from './compile-expression.ts';
import { refuse, within, type Place } from './definition-refused.ts';
import type { Shaping } from './definition.ts';
import type { StatesMember } from './inspect-expression.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { supportedFields, whyUnsupported } from './language-fields.ts';

export const longestSeconds = 99_999_999;

export const readObject = (value: Json | undefined, place: Place): JsonObject =>
  isJsonObject(value) ? value : refuse(place, value === undefined ? 'is missing' : 'must be an object');

export const readArray = (value: Json | undefined, place: Place): readonly Json[] =>
  Array.isArray(value) && value.length > 0 ? value : refuse(place, 'must be an array that is not empty');

export const readText = (value: Json | undefined, place: Place): string =>
  typeof value === 'string' && value !== '' ? value : refuse(place, 'must be a text that is not empty');

export const readInteger = (
  value: Json | undefined,
  place: Place,
  least: number,
  most = longestSeconds,
): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : refuse(place, `must be a whole number from ${least} to ${most}`);

/** A whole number, or an expression that gives one. */
export const readCount = (
  object: JsonObject,
  name: string,
  place: Place,
  least: number,
): Json | undefined => {
  const value = object[name];
  if (value === undefined) return undefined;
  const here = within(place, name);
  if (typeof value !== 'string' || !isExpression(value)) return readInteger(value, here, least);
  checkTemplate(value, here, plainMembers);
  return value;
};

export const readTemplate = (
  object: JsonObject,
  name: string,
  place: Place,
  allowed: ReadonlySet<StatesMember> = plainMembers,
): Json | undefined => {
  const value = object[name];
  if (value !== undefined) checkTemplate(value, within(place, name), allowed);
  return value;
};

const variableName = /^\p{ID_Start}\p{ID_Continue}*$/u;

export const readShaping = (
  object: JsonObject,
  place: Place,
  allowed: ReadonlySet<StatesMember> = plainMembers,
): Shaping => {
  const output = readTemplate(object, 'Output', place, allowed);
  if (object['Assign'] === undefined) return { output, assign: undefined };
  const here = within(place, 'Assign');
  const assign = readObject(object['Assign'], here);
  for (const name of Object.keys(assign)) {
    if (!variableName.test(name) || name.length > 80)
      refuse(within(here, name), 'is not the name of a variable');
    if (name === 'states') refuse(within(here, name), 'is reserved');
  }
  checkTemplate(assign, here, allowed);
  return { output, assign };
};

export const refuseUnknownFields = (
  object: JsonObject,
  kind: keyof typeof supportedFields,
  place: Place,
): void => {
  const known: readonly string[] = supportedFields[kind];
  for (const name of Object.keys(object))
    if (!known.includes(name)) refuse(within(place, name), whyUnsupported(name));
};
