import { checkTemplate, plainMembers } from './check-template.ts';
import { isExpression } from './compile-expression.ts';
import { refuse, within, type Place } from './definition-refused.ts';
import type { ChoiceRule } from './definition.ts';
import type { Json, JsonObject } from './json.ts';
import { readArray, readObject, readShaping, readText, refuseUnknownFields } from './read-fields.ts';

const readCondition = (value: Json | undefined, place: Place): Json => {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' || !isExpression(value)) return refuse(place, 'must be a JSONata expression');
  checkTemplate(value, place, plainMembers);
  return value;
};

const readRule = (value: Json, place: Place): ChoiceRule => {
  const rule = readObject(value, place);
  refuseUnknownFields(rule, 'rule', place);
  return {
    condition: readCondition(rule['Condition'], within(place, 'Condition')),
    next: readText(rule['Next'], within(place, 'Next')),
    ...readShaping(rule, place),
  };
};

export const readChoice = (state: JsonObject, place: Place) => {
  const here = within(place, 'Choices');
  const choices = readArray(state['Choices'], here).map((rule, index) => readRule(rule, within(here, index)));
  const otherwise = state['Default'];
  return {
    choices,
    otherwise: otherwise === undefined ? undefined : readText(otherwise, within(place, 'Default')),
  };
};
