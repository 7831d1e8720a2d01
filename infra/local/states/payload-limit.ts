import type { Json } from './json.ts';
import { StateFailure } from './state-failure.ts';

/** Bytes of JSON that may pass from state to state. */
export const payloadLimit = 262_144;

/** @throws StateFailure States.DataLimitExceeded */
export const withinPayloadLimit = <T extends Json>(value: T, state: string): T => {
  if (Buffer.byteLength(JSON.stringify(value)) <= payloadLimit) return value;
  throw new StateFailure(
    'States.DataLimitExceeded',
    `The state/task '${state}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  );
};
