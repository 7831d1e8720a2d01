import { asList, asRecord } from '../as-record.ts';
import { isTask, waitsForToken } from './is-task.ts';
import type { StateFault, StateLint } from './machine-finding.ts';

const token = '$states.context.Task.Token';
/** The house's retry: 5 s, doubled, at most 900 s, full jitter, 20 tries. */
const ownRetry: Readonly<Record<string, unknown>> = {
  IntervalSeconds: 5,
  BackoffRate: 2,
  MaxDelaySeconds: 900,
  JitterStrategy: 'FULL',
  MaxAttempts: 20,
};

const isOwnRetry = (retry: unknown): boolean =>
  asList(asRecord(retry)['ErrorEquals']).join() === 'States.TaskFailed' &&
  Object.entries(ownRetry).every(([field, value]) => asRecord(retry)[field] === value);

/** A task that waits for its token hands it over, and gives up some day. */
export const lintToken: StateLint = (found) => {
  if (!waitsForToken(found)) return [];
  const faults: StateFault[] = [];
  if (!JSON.stringify(found.state['Arguments'] ?? {}).includes(token)) {
    const what = 'waits for a token that it gives to nobody';
    faults.push({ rule: 'machine.token', what, remedy: `put {% ${token} %} into its Arguments` });
  }
  if (found.state['TimeoutSeconds'] === undefined) {
    const what = 'waits for its token without a timeout';
    faults.push({ rule: 'machine.timeout', what, remedy: "set TimeoutSeconds from the law's next timer" });
  }
  return faults;
};

/** Exactly one retry, the house's; a timeout is a legal fact and is never tried again. */
export const lintRetry: StateLint = (found) => {
  const retries = asList(found.state['Retry']);
  const errors = retries.flatMap((retry) => asList(asRecord(retry)['ErrorEquals']).map(String));
  const faults: StateFault[] = [];
  if (errors.some((error) => ['States.Timeout', 'States.HeartbeatTimeout', 'States.ALL'].includes(error))) {
    const what = `tries again on ${errors.join(', ')}, a timeout among them`;
    faults.push({ rule: 'machine.retry-timeout', what, remedy: 'retry on States.TaskFailed only' });
  } else if (isTask(found) && !(retries.length === 1 && isOwnRetry(retries[0]))) {
    const what = `has ${retries.length} retries, on ${errors.join(', ') || 'nothing'}, not the one of the house`;
    const remedy =
      'set retryOnServiceExceptions: false and one Retry on States.TaskFailed (5 s, x2, 900 s, FULL, 20)';
    faults.push({ rule: 'machine.retry', what, remedy });
  }
  return faults;
};

/** Heartbeat before timeout, everything else last. */
export const lintCatch: StateLint = ({ state }) => {
  const catchers = asList(state['Catch']).map((one) => asList(asRecord(one)['ErrorEquals']).map(String));
  const at = (error: string): number => catchers.findIndex((errors) => errors.includes(error));
  const faults: StateFault[] = [];
  const [heartbeat, timeout, all] = [at('States.HeartbeatTimeout'), at('States.Timeout'), at('States.ALL')];
  const beats = state['HeartbeatSeconds'] !== undefined;
  if (timeout >= 0 && (heartbeat > timeout || (heartbeat < 0 && beats))) {
    const what = 'catches States.Timeout before States.HeartbeatTimeout, which it also matches';
    faults.push({ rule: 'machine.heartbeat-order', what, remedy: 'list States.HeartbeatTimeout first' });
  }
  if (all >= 0 && (all < catchers.length - 1 || (catchers[all]?.length ?? 0) > 1)) {
    const what = 'catches States.ALL before others, which are never reached';
    faults.push({ rule: 'machine.catch-order', what, remedy: 'list States.ALL alone and last' });
  }
  return faults;
};
