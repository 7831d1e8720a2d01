import type { StateFailure } from './state-failure.ts';

/** Does an ErrorEquals list speak of this failure? */
export const matchesError = (errorEquals: readonly string[], failure: StateFailure): boolean => {
  const { error, heartbeat } = failure;
  if (error === 'States.Runtime') return false;
  return errorEquals.some((name) => {
    if (name === error) return true;
    if (error === 'States.DataLimitExceeded') return false;
    if (name === 'States.ALL') return true;
    if (name === 'States.TaskFailed') return error !== 'States.Timeout';
    return name === 'States.HeartbeatTimeout' && heartbeat;
  });
};
