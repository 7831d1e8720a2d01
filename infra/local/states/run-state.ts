import { Cancelled } from './cancelled.ts';
import type { State } from './definition.ts';
import type { Frame, Outcome, Visit } from './engine.ts';
import { concludeState } from './evaluate-field.ts';
import type { Json } from './json.ts';
import { matchesError } from './match-error.ts';
import { performState } from './perform-state.ts';
import { dataDetails, record } from './record-event.ts';
import { retryDelay } from './retry-delay.ts';
import { seededRandom } from './seeded-random.ts';
import { sleepUntil } from './sleep-until.ts';
import { StateFailure } from './state-failure.ts';

const countTransition = ({ engine, execution }: Frame): void =>
  engine.cloud.usage.add({
    service: 'states',
    line: 'transitions',
    amount: 1,
    subject: execution.machine.logicalId,
  });

/** What went wrong as a failure of the state, an expression's failure written down first. */
const failureOf = (visit: Visit, problem: unknown): StateFailure => {
  const { frame, state, enteredEvent } = visit;
  if (problem instanceof Cancelled) throw problem;
  if (!(problem instanceof StateFailure)) {
    const text = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    frame.engine.cloud.log.write('states', `${frame.execution.arn} ${state.name}: ${text}`);
    return new StateFailure('States.Runtime', text);
  }
  const { error, reason, location } = problem;
  if (location === undefined) return problem;
  record(frame, 'EvaluationFailed', { state: state.name, location, error: error ?? '', cause: reason ?? '' });
  const where = `An error occurred while executing the state '${state.name}' (entered at the event id #${enteredEvent}).`;
  return new StateFailure(error, `${where} ${reason}`);
};

const waitToRetry = async (
  visit: Visit,
  failure: StateFailure,
  used: Map<number, number>,
): Promise<boolean> => {
  const { frame, state, enteredEvent } = visit;
  const retriers = 'retry' in state ? state.retry : [];
  const index = retriers.findIndex((one) => matchesError(one.errorEquals, failure));
  const retrier = retriers[index];
  const attempt = (used.get(index) ?? 0) + 1;
  if (retrier === undefined || attempt > retrier.maxAttempts) return false;
  used.set(index, attempt);
  const { engine, execution } = frame;
  const random = seededRandom(`${engine.seed} ${execution.arn} ${enteredEvent} ${index} ${attempt}`);
  const delay = retryDelay(retrier, attempt, random);
  await sleepUntil(frame, engine.cloud.clock.now() + delay, `${state.name} retry ${attempt}`);
  countTransition(frame);
  return true;
};

const caught = async (visit: Visit, failure: StateFailure): Promise<Outcome> => {
  const catchers = 'catch' in visit.state ? visit.state.catch : [];
  const index = catchers.findIndex((one) => matchesError(one.errorEquals, failure));
  const catcher = catchers[index];
  if (catcher === undefined) throw failure;
  const errorOutput = { Error: failure.error ?? '', Cause: failure.reason ?? '' };
  try {
    return await concludeState(
      visit,
      catcher,
      catcher.next,
      errorOutput,
      { errorOutput },
      `Catch[${index}]/`,
    );
  } catch (problem) {
    throw failureOf(visit, problem);
  }
};

const attemptState = async (first: Omit<Visit, 'token' | 'retries'>): Promise<Outcome> => {
  const { state } = first;
  const { tokens } = first.frame.engine;
  const needsToken = state.type === 'Task' && state.resource.kind === 'invoke' && state.resource.waitForToken;
  const used = new Map<number, number>();
  for (let retries = 0; ; retries += 1) {
    const visit: Visit = { ...first, retries, token: needsToken ? tokens.create() : undefined };
    try {
      return await performState(visit, state);
    } catch (problem) {
      const failure = failureOf(visit, problem);
      if (!(await waitToRetry(visit, failure, used))) return await caught(visit, failure);
    }
  }
};

/** Enters a state, performs it with Retry and Catch, assigns its variables and leaves it. */
export const runState = async (frame: Frame, state: State, input: Json): Promise<Outcome> => {
  const { name, type } = state;
  const enteredAt = frame.engine.cloud.clock.now();
  const enteredEvent = record(frame, `${type}StateEntered`, { name, ...dataDetails('input', input) });
  countTransition(frame);
  let outcome: Outcome;
  try {
    outcome = await attemptState({ frame, state, input, enteredAt, enteredEvent });
  } catch (problem) {
    const waits = type === 'Task' || type === 'Wait' || type === 'Map' || type === 'Parallel';
    if (problem instanceof Cancelled && waits) record(frame, `${type}StateAborted`, undefined, 'always');
    throw problem;
  }
  const { assign, output } = outcome;
  const assigned = Object.entries(assign ?? {}).map(([key, value]) => [key, JSON.stringify(value)] as const);
  record(frame, `${type}StateExited`, {
    name,
    ...dataDetails('output', output),
    ...(assigned.length === 0
      ? {}
      : { assignedVariables: Object.fromEntries(assigned), assignedVariablesDetails: { truncated: false } }),
  });
  frame.scope.assign(assign ?? {});
  return outcome;
};
