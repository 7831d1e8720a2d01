import type { Machine } from './definition.ts';
import type { Engine } from './engine.ts';
import type { Execution } from './execution.ts';
import type { ExecutionStore } from './execution-store.ts';
import type { JsonObject } from './json.ts';
import { requiredText } from './read-parameters.ts';
import { StatesError } from './states-error.ts';

export interface StatesHouse {
  readonly engine: Engine;
  readonly store: ExecutionStore;
  readonly machine: (arn: string) => Machine | undefined;
}

export const machineOf = (house: StatesHouse, parameters: JsonObject): Machine => {
  const arn = requiredText(parameters, 'stateMachineArn');
  const found = house.machine(arn);
  if (found === undefined)
    throw new StatesError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return found;
};

export const executionOf = (house: StatesHouse, parameters: JsonObject): Execution => {
  const arn = requiredText(parameters, 'executionArn');
  const found = house.store.find(arn);
  if (found === undefined)
    throw new StatesError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  return found;
};
