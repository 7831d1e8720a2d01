import type { Outcome, Visit } from './engine.ts';
import { evaluateTemplate, unexpectedResult } from './evaluate-template.ts';
import type { Shaping } from './definition.ts';
import type { Json, JsonObject } from './json.ts';
import { jsonataFunctions } from './jsonata-functions.ts';
import { withinPayloadLimit } from './payload-limit.ts';
import { longestSeconds } from './read-fields.ts';

const isoMoment = (moment: number): string => new Date(moment).toISOString();

const contextOf = ({ frame, state, enteredAt, retries, token }: Visit): JsonObject => {
  const { execution, mapItem } = frame;
  const { machine } = execution;
  return {
    Execution: {
      Id: execution.arn,
      Input: execution.input,
      Name: execution.name,
      RoleArn: machine.roleArn,
      StartTime: isoMoment(execution.startedAt),
      RedriveCount: 0,
    },
    State: {
      Name: state.name,
      EnteredTime: isoMoment(enteredAt),
      ...('retry' in state ? { RetryCount: retries } : {}),
    },
    StateMachine: { Id: machine.arn, Name: machine.name },
    ...(token === undefined ? {} : { Task: { Token: token } }),
    ...(mapItem === undefined ? {} : { Map: { Item: mapItem } }),
  };
};

/** `$states.result` or `$states.errorOutput`, where the field has it. */
export type Extra = { readonly result: Json } | { readonly errorOutput: Json };

const bindingsOf = (visit: Visit, extra: Extra | undefined): Record<string, unknown> => ({
  ...jsonataFunctions(visit.frame.engine.cloud.clock, visit.frame.execution.random),
  ...visit.frame.scope.all(),
  states: { input: visit.input, context: contextOf(visit), ...extra },
});

/** @throws StateFailure States.QueryEvaluationError */
export const evaluateField = (visit: Visit, template: Json, location: string, extra?: Extra): Promise<Json> =>
  evaluateTemplate(template, bindingsOf(visit, extra), location);

/** A whole number from a literal or an expression; undefined when the field is absent. */
export const evaluateCount = async (
  visit: Visit,
  template: Json | undefined,
  location: string,
  least: number,
): Promise<number | undefined> => {
  if (template === undefined) return undefined;
  const value = await evaluateField(visit, template, location);
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= longestSeconds)
    return value;
  throw unexpectedResult(location, template, `a whole number from ${least} to ${longestSeconds}`, value);
};

/** Output and Assign of a state, rule or catcher, both from the values on entry. */
export const concludeState = async (
  visit: Visit,
  shaping: Shaping,
  next: string | undefined,
  fallback: Json,
  extra?: Extra,
  prefix = '',
): Promise<Outcome> => {
  const { name } = visit.state;
  const output =
    shaping.output === undefined
      ? fallback
      : await evaluateField(visit, shaping.output, `${prefix}Output`, extra);
  const fields: [string, Json][] = [];
  for (const [variable, template] of Object.entries(shaping.assign ?? {}))
    fields.push([variable, await evaluateField(visit, template, `${prefix}Assign/${variable}`, extra)]);
  const assign =
    shaping.assign === undefined ? undefined : withinPayloadLimit(Object.fromEntries(fields), name);
  return { output: withinPayloadLimit(output, name), assign, next };
};
