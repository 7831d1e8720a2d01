import { errorMembers } from './check-template.ts';
import { refuse, within, type Place } from './definition-refused.ts';
import type { Catcher, Retrier } from './definition.ts';
import type { Json, JsonObject } from './json.ts';
import {
  readArray,
  readInteger,
  readObject,
  readShaping,
  readText,
  refuseUnknownFields,
} from './read-fields.ts';

const longestDelay = 31_622_400;
const knownErrors = new Set(
  `States.ALL States.TaskFailed States.Timeout States.HeartbeatTimeout States.QueryEvaluationError
  States.DataLimitExceeded States.Permissions States.NoChoiceMatched`.split(/\s+/),
);

const readErrors = (object: JsonObject, place: Place, last: boolean): readonly string[] => {
  const here = within(place, 'ErrorEquals');
  const names = readArray(object['ErrorEquals'], here).map((name, index) =>
    readText(name, within(here, index)),
  );
  for (const name of names)
    if (name.startsWith('States.') && !knownErrors.has(name))
      refuse(here, `'${name}' never occurs in this engine`);
  if (names.includes('States.ALL') && (names.length > 1 || !last))
    refuse(here, 'States.ALL stands alone and last');
  return names;
};

const each = <T>(
  state: JsonObject,
  field: 'Retry' | 'Catch',
  place: Place,
  read: (one: JsonObject, place: Place, last: boolean) => T,
): readonly T[] => {
  const value: Json | undefined = state[field];
  if (value === undefined) return [];
  const here = within(place, field);
  const entries = readArray(value, here);
  return entries.map((entry, index) =>
    read(readObject(entry, within(here, index)), within(here, index), index === entries.length - 1),
  );
};

export const readRetriers = (state: JsonObject, place: Place): readonly Retrier[] =>
  each(state, 'Retry', place, (one, here, last) => {
    refuseUnknownFields(one, 'retrier', here);
    const errorEquals = readErrors(one, here, last);
    const rate = one['BackoffRate'] ?? 2;
    const backoffRate =
      typeof rate === 'number' && rate >= 1
        ? rate
        : refuse(within(here, 'BackoffRate'), 'must be at least 1');
    const jitter = one['JitterStrategy'] ?? 'NONE';
    if (jitter !== 'FULL' && jitter !== 'NONE')
      refuse(within(here, 'JitterStrategy'), 'must be FULL or NONE');
    const most = one['MaxDelaySeconds'];
    const intervalSeconds = readInteger(one['IntervalSeconds'] ?? 1, within(here, 'IntervalSeconds'), 1);
    const maxDelaySeconds =
      most === undefined ? undefined : readInteger(most, within(here, 'MaxDelaySeconds'), 1, longestDelay);
    return {
      errorEquals,
      intervalSeconds,
      maxAttempts: readInteger(one['MaxAttempts'] ?? 3, within(here, 'MaxAttempts'), 0),
      backoffRate,
      maxDelaySeconds,
      fullJitter: jitter === 'FULL',
    };
  });

export const readCatchers = (state: JsonObject, place: Place): readonly Catcher[] =>
  each(state, 'Catch', place, (one, here, last) => {
    refuseUnknownFields(one, 'catcher', here);
    return {
      errorEquals: readErrors(one, here, last),
      next: readText(one['Next'], within(here, 'Next')),
      ...readShaping(one, here, errorMembers),
    };
  });
