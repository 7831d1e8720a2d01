import { finishExecution } from './finish-execution.ts';
import type { JsonObject } from './json.ts';
import { presentEvent } from './present-event.ts';
import { describeExecution, presentExecution } from './present-execution.ts';
import { optionalFlag, optionalText, pageOf } from './read-parameters.ts';
import { signalTask } from './signal-task.ts';
import { startExecution } from './start-execution.ts';
import { executionOf, machineOf, type StatesHouse } from './states-house.ts';

export interface StatesAction {
  readonly parameters: readonly string[];
  /** Parameter whose value IAM checks; absent: `*`. */
  readonly resource?: string;
  readonly act: (house: StatesHouse, parameters: JsonObject) => JsonObject;
}

const start: StatesAction['act'] = (house, parameters) => {
  const machine = machineOf(house, parameters);
  const input = optionalText(parameters, 'input') ?? '{}';
  const started = startExecution(house.engine, house.store, {
    machine,
    input,
    name: optionalText(parameters, 'name'),
  });
  return { executionArn: started.arn, startDate: started.startedAt / 1_000 };
};

const stop: StatesAction['act'] = (house, parameters) => {
  const execution = executionOf(house, parameters);
  const error = optionalText(parameters, 'error');
  finishExecution(house.engine, execution, {
    status: 'ABORTED',
    error,
    cause: optionalText(parameters, 'cause'),
  });
  return { stopDate: (execution.ending?.stoppedAt ?? house.engine.cloud.clock.now()) / 1_000 };
};

const history: StatesAction['act'] = (house, parameters) => {
  const { events } = executionOf(house, parameters);
  const ordered = optionalFlag(parameters, 'reverseOrder', false) ? events.toReversed() : events;
  const { page, more } = pageOf(ordered, parameters);
  const includeData = optionalFlag(parameters, 'includeExecutionData', true);
  return { events: page.map((event) => presentEvent(event, includeData)), ...more };
};

const list: StatesAction['act'] = (house, parameters) => {
  const { arn } = machineOf(house, parameters);
  const status = optionalText(parameters, 'statusFilter');
  const all = house.store
    .all()
    .filter((one) => one.machine.arn === arn)
    .map(presentExecution)
    .filter((one) => status === undefined || one['status'] === status);
  const { page, more } = pageOf(all, parameters);
  return { executions: page, ...more };
};

const describeMachine: StatesAction['act'] = (house, parameters) => {
  const { arn, name, roleArn, definition, createdAt } = machineOf(house, parameters);
  return {
    stateMachineArn: arn,
    name,
    status: 'ACTIVE',
    definition,
    roleArn,
    type: 'STANDARD',
    creationDate: createdAt / 1_000,
  };
};

/** All that this service answers. */
export const statesActions: ReadonlyMap<string, StatesAction> = new Map<string, StatesAction>([
  [
    'StartExecution',
    {
      parameters: ['stateMachineArn', 'name', 'input'],
      resource: 'stateMachineArn',
      act: start,
    },
  ],
  ['StopExecution', { parameters: ['executionArn', 'error', 'cause'], resource: 'executionArn', act: stop }],
  [
    'DescribeExecution',
    {
      parameters: ['executionArn'],
      resource: 'executionArn',
      act: (house, given) => describeExecution(executionOf(house, given)),
    },
  ],
  [
    'GetExecutionHistory',
    {
      parameters: ['executionArn', 'maxResults', 'reverseOrder', 'nextToken', 'includeExecutionData'],
      resource: 'executionArn',
      act: history,
    },
  ],
  [
    'ListExecutions',
    {
      parameters: ['stateMachineArn', 'statusFilter', 'maxResults', 'nextToken'],
      resource: 'stateMachineArn',
      act: list,
    },
  ],
  [
    'DescribeStateMachine',
    { parameters: ['stateMachineArn'], resource: 'stateMachineArn', act: describeMachine },
  ],
  [
    'SendTaskSuccess',
    {
      parameters: ['taskToken', 'output'],
      act: ({ engine }, given) => signalTask.success(engine.tokens, given),
    },
  ],
  [
    'SendTaskFailure',
    {
      parameters: ['taskToken', 'error', 'cause'],
      act: ({ engine }, given) => signalTask.failure(engine.tokens, given),
    },
  ],
  [
    'SendTaskHeartbeat',
    { parameters: ['taskToken'], act: ({ engine }, given) => signalTask.heartbeat(engine.tokens, given) },
  ],
]);
