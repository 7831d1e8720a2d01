import { compileExpression, describeJsonataError, expressionIn, isExpression } from './compile-expression.ts';
import { refuse, within, type Place } from './definition-refused.ts';
import { inspectExpression, type StatesMember } from './inspect-expression.ts';
import { isJsonObject, type Json } from './json.ts';

export const plainMembers: ReadonlySet<StatesMember> = new Set(['input', 'context']);
export const resultMembers: ReadonlySet<StatesMember> = new Set(['input', 'context', 'result']);
export const errorMembers: ReadonlySet<StatesMember> = new Set(['input', 'context', 'errorOutput']);

const checkText = (text: string, place: Place, allowed: ReadonlySet<StatesMember>): void => {
  if (!isExpression(text)) {
    if (text.startsWith('{%') || text.endsWith('%}'))
      refuse(place, 'a JSONata expression stands between {% and %}');
    return;
  }
  try {
    const problem = inspectExpression(compileExpression(expressionIn(text)).ast(), allowed);
    if (problem !== undefined) refuse(place, problem);
  } catch (error) {
    if (error instanceof Error && error.name === 'DefinitionRefused') throw error;
    refuse(place, `is not JSONata: ${describeJsonataError(error)}`);
  }
};

/** Refuses expressions that do not compile or use what their field does not have. */
export const checkTemplate = (value: Json, place: Place, allowed: ReadonlySet<StatesMember>): void => {
  if (typeof value === 'string') checkText(value, place, allowed);
  else if (Array.isArray(value))
    value.forEach((one, index) => checkTemplate(one, within(place, index), allowed));
  else if (isJsonObject(value))
    for (const [key, one] of Object.entries(value)) checkTemplate(one, within(place, key), allowed);
};
