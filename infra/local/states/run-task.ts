import { awaitTask, type TaskTimes } from './await-task.ts';
import { Cancelled } from './cancelled.ts';
import type { TaskState } from './definition.ts';
import type { Outcome, Visit } from './engine.ts';
import { concludeState, evaluateCount, evaluateField } from './evaluate-field.ts';
import { evaluationFailure } from './evaluate-template.ts';
import type { Json, JsonObject } from './json.ts';
import { withinPayloadLimit } from './payload-limit.ts';
import { readCall } from './read-call.ts';
import { dataDetails, record } from './record-event.ts';
import { StateFailure } from './state-failure.ts';

type TaskVisit = Visit<TaskState>;

const failureDetails = (failure: StateFailure): JsonObject => ({
  ...(failure.error === undefined ? {} : { error: failure.error }),
  ...(failure.reason === undefined ? {} : { cause: failure.reason }),
});

const timesOf = async (visit: TaskVisit): Promise<TaskTimes> => {
  const timeout = await evaluateCount(visit, visit.state.timeoutSeconds, 'TimeoutSeconds', 1);
  const heartbeat = await evaluateCount(visit, visit.state.heartbeatSeconds, 'HeartbeatSeconds', 1);
  if (timeout !== undefined && heartbeat !== undefined && heartbeat >= timeout)
    throw evaluationFailure(
      'HeartbeatSeconds',
      visit.state.heartbeatSeconds ?? null,
      'must be smaller than TimeoutSeconds',
    );
  return { timeout, heartbeat };
};

const timeDetails = ({ timeout, heartbeat }: TaskTimes): JsonObject => ({
  ...(timeout === undefined ? {} : { timeoutInSeconds: timeout }),
  ...(heartbeat === undefined ? {} : { heartbeatInSeconds: heartbeat }),
});

interface Wording {
  readonly prefix: 'Task' | 'LambdaFunction';
  readonly common: JsonObject;
}

const attempt = async (visit: TaskVisit, wording: Wording, work: () => Promise<Json>): Promise<Json> => {
  const { frame } = visit;
  const { prefix, common } = wording;
  try {
    const result = withinPayloadLimit(await work(), visit.state.name);
    record(frame, `${prefix}Succeeded`, { ...common, ...dataDetails('output', result) });
    return result;
  } catch (problem) {
    if (problem instanceof Cancelled || !(problem instanceof StateFailure)) throw problem;
    const how = problem.error === 'States.Timeout' ? 'TimedOut' : 'Failed';
    record(frame, `${prefix}${how}`, { ...common, ...failureDetails(problem) });
    throw problem;
  }
};

/** Task: a Lambda function by lambda:invoke, with or without a token, or by its ARN. */
export const runTask = async (visit: TaskVisit): Promise<Outcome> => {
  const { frame, state } = visit;
  const given = state.args === undefined ? visit.input : await evaluateField(visit, state.args, 'Arguments');
  const args = withinPayloadLimit(given, state.name);
  const times = await timesOf(visit);
  let result: Json;
  if (state.resource.kind === 'function') {
    const { arn } = state.resource;
    const call = { functionName: arn, payload: args };
    record(frame, 'LambdaFunctionScheduled', {
      resource: arn,
      ...dataDetails('input', args),
      ...timeDetails(times),
    });
    record(frame, 'LambdaFunctionStarted');
    result = await attempt(visit, { prefix: 'LambdaFunction', common: {} }, () =>
      awaitTask(visit, call, times),
    );
  } else {
    const common = {
      resource: state.resource.waitForToken ? 'invoke.waitForTaskToken' : 'invoke',
      resourceType: 'lambda',
    };
    const parameters = JSON.stringify(args);
    const { region } = frame.engine.cloud;
    record(frame, 'TaskScheduled', { ...common, region, parameters, ...timeDetails(times) });
    record(frame, 'TaskStarted', common);
    result = await attempt(visit, { prefix: 'Task', common }, () => awaitTask(visit, readCall(args), times));
  }
  return concludeState(visit, state, state.next, result, { result });
};
