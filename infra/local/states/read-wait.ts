import { isExpression } from './compile-expression.ts';
import { refuse, within, type Place } from './definition-refused.ts';
import type { Json, JsonObject } from './json.ts';
import { readCount, readTemplate } from './read-fields.ts';

const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/u;

/** Milliseconds since the epoch, or undefined when the text is not an RFC 3339 moment. */
export const momentOf = (value: Json): number | undefined => {
  const moment = typeof value === 'string' && timestamp.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
};

export const readWait = (state: JsonObject, place: Place) => {
  const seconds = readCount(state, 'Seconds', place, 0);
  const moment = readTemplate(state, 'Timestamp', place);
  if ((seconds === undefined) === (moment === undefined))
    refuse(within(place, 'Seconds'), 'exactly one of Seconds and Timestamp is needed');
  const literal = moment !== undefined && !(typeof moment === 'string' && isExpression(moment));
  if (literal && momentOf(moment) === undefined)
    refuse(within(place, 'Timestamp'), 'must be a moment like 2026-03-02T09:00:00Z');
  return { seconds, timestamp: moment };
};
