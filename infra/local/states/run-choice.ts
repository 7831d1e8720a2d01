import type { ChoiceState } from './definition.ts';
import type { Outcome, Visit } from './engine.ts';
import { concludeState, evaluateField } from './evaluate-field.ts';
import { unexpectedResult } from './evaluate-template.ts';
import { StateFailure } from './state-failure.ts';

/** Choice: the first rule whose condition is true, else the default. */
export const runChoice = async (visit: Visit<ChoiceState>): Promise<Outcome> => {
  const { state, input } = visit;
  for (const [index, rule] of state.choices.entries()) {
    const location = `Choices[${index}]/Condition`;
    const met = await evaluateField(visit, rule.condition, location);
    if (typeof met !== 'boolean') throw unexpectedResult(location, rule.condition, 'true or false', met);
    if (met) return concludeState(visit, rule, rule.next, input, undefined, `Choices[${index}]/`);
  }
  if (state.otherwise === undefined)
    throw new StateFailure('States.NoChoiceMatched', 'Failed to match any of the choices.');
  return concludeState(visit, state, state.otherwise, input);
};
