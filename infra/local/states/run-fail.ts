import type { FailState } from './definition.ts';
import type { Visit } from './engine.ts';
import { evaluateField } from './evaluate-field.ts';
import { unexpectedResult } from './evaluate-template.ts';
import type { Json } from './json.ts';
import { StateFailure } from './state-failure.ts';

const text = async (
  visit: Visit,
  template: Json | undefined,
  location: string,
): Promise<string | undefined> => {
  if (template === undefined) return undefined;
  const value = await evaluateField(visit, template, location);
  if (typeof value === 'string') return value;
  throw unexpectedResult(location, template, 'a text', value);
};

/** Fail: always throws. */
export const runFail = async (visit: Visit<FailState>): Promise<never> => {
  const error = await text(visit, visit.state.error, 'Error');
  throw new StateFailure(error, await text(visit, visit.state.cause, 'Cause'));
};
