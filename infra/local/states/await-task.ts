import type { Timer } from '../clock.ts';
import type { TaskState } from './definition.ts';
import type { Visit } from './engine.ts';
import { invokeFunction, type Call } from './invoke-function.ts';
import { invokeResult } from './invoke-result.ts';
import type { Json } from './json.ts';
import { dataDetails, record } from './record-event.ts';
import { StateFailure } from './state-failure.ts';

/** Seconds of virtual time. Absent: no limit. */
export interface TaskTimes {
  readonly timeout: number | undefined;
  readonly heartbeat: number | undefined;
}

/**
 * Invokes, and waits for the answer or, with a token, for its signal; not longer than the times allow.
 * What the function answers after that is not heard.
 * @throws StateFailure
 */
export const awaitTask = (visit: Visit<TaskState>, call: Call, times: TaskTimes): Promise<Json> => {
  const { frame, state, token } = visit;
  const { engine, execution, thread } = frame;
  const { clock } = engine.cloud;
  const what = `states ${execution.machine.name} ${execution.name} ${state.name}`;

  return thread.park<Json>(({ resume, fail }) => {
    let over = false;
    let beat: Timer | undefined;
    const set = (seconds: number | undefined, name: string, heartbeat: boolean): Timer | undefined =>
      seconds === undefined
        ? undefined
        : clock.at(clock.now() + seconds * 1_000, `${what} ${name}`, () =>
            fail(new StateFailure('States.Timeout', undefined, { heartbeat })),
          );
    const listen = (): void => {
      beat?.cancel();
      beat = set(times.heartbeat, 'heartbeat', true);
    };
    const limit = set(times.timeout, 'timeout', false);
    listen();
    const close =
      token === undefined
        ? undefined
        : engine.tokens.open(token, {
            succeed: resume,
            fail: (error, cause) => fail(new StateFailure(error, cause)),
            beat: listen,
          });
    const answered = (payload: Json): void => {
      const result = state.resource.kind === 'invoke' ? invokeResult(payload, clock.now()) : payload;
      if (over) return;
      if (token === undefined) {
        resume(result);
        return;
      }
      const common = { resource: 'invoke.waitForTaskToken', resourceType: 'lambda' };
      record(frame, 'TaskSubmitted', { ...common, ...dataDetails('output', result) });
    };
    invokeFunction(frame, call).then(answered).catch(fail);
    return () => {
      over = true;
      limit?.cancel();
      beat?.cancel();
      close?.();
    };
  });
};
