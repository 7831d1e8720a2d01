import type { Cloud } from '../cloud.ts';
import type { AwsAnswer, AwsRequest, AwsService } from '../endpoint/aws-service.ts';
import type { LambdaService } from '../lambda/lambda-service.ts';
import type { Updatable } from '../updatable.ts';
import type { Machine } from './definition.ts';
import type { Engine, StatusChange } from './engine.ts';
import { createExecutionStore } from './execution-store.ts';
import type { JsonObject } from './json.ts';
import { loadMachine, type LoadingCloud } from './load-machine.ts';
import { presentExecution } from './present-execution.ts';
import { readParameters, requiredText } from './read-parameters.ts';
import { runBlock } from './run-block.ts';
import { statesActions } from './states-actions.ts';
import { StatesError } from './states-error.ts';
import { createTaskTokens } from './task-tokens.ts';

export interface StatesOptions {
  /** Of jitter, $random and $uuid. Default 1. */
  readonly seed?: number;
  /** "Step Functions Execution Status Change", for the rules of EventBridge. */
  readonly onStatusChange?: (event: StatusChange) => void;
}

/** An update reads the machines again; what runs keeps its definition and role. It throws DefinitionRefused. */
export interface StatesService extends AwsService, Updatable {
  /** Every execution, newest first, as ListExecutions answers them. */
  executions(): readonly JsonObject[];
}

const prefix = 'AWSStepFunctions.';
const headers = { 'content-type': 'application/x-amz-json-1.0' };

const answer = (status: number, body: JsonObject): AwsAnswer => ({
  status,
  headers,
  body: JSON.stringify(body),
});

const refusal = (status: number, code: string, message: string): AwsAnswer => ({
  ...answer(status, { __type: code, message }),
  headers: { ...headers, 'x-amzn-errortype': code },
});

const actionOf = (request: Pick<AwsRequest, 'headers'>): string => {
  const target = request.headers['x-amz-target'] ?? '';
  return target.startsWith(prefix) ? target.slice(prefix.length) : target;
};

const machinesOf = (cloud: LoadingCloud): ReadonlyMap<string, Machine> =>
  new Map(
    cloud.template
      .byType('AWS::StepFunctions::StateMachine')
      .map((resource) => [resource.arn, loadMachine(resource, cloud)] as const),
  );

/** @throws DefinitionRefused for a machine that it would not run as AWS does */
export const createStatesService = (
  cloud: Cloud,
  lambda: LambdaService,
  options: StatesOptions = {},
): StatesService => {
  const store = createExecutionStore(cloud);
  const tokens = createTaskTokens();
  const onStatusChange = options.onStatusChange ?? ((): void => undefined);
  const engine: Engine = { cloud, lambda, tokens, seed: options.seed ?? 1, onStatusChange, runBlock };
  let machines = machinesOf(cloud);
  const house = { engine, store, machine: (arn: string) => machines.get(arn) };

  const act = (request: AwsRequest): JsonObject => {
    const name = actionOf(request);
    const action = statesActions.get(name);
    if (action === undefined)
      throw new StatesError(
        'UnknownOperationException',
        `the action '${name}' is not supported by the local cloud`,
      );
    const parameters = readParameters(request.body, action.parameters);
    const resource = action.resource === undefined ? '*' : requiredText(parameters, action.resource);
    const decision = cloud.authorise({ principal: request.principal, action: `states:${name}`, resource });
    if (!decision.allowed) throw new StatesError('AccessDeniedException', decision.message);
    return action.act(house, parameters);
  };

  const clear = async (): Promise<void> => {
    store.clear();
    tokens.clear();
  };

  return {
    name: 'states',
    actionOf,
    async handle(request) {
      try {
        return answer(200, act(request));
      } catch (error) {
        if (error instanceof StatesError) return refusal(400, error.code, error.message);
        throw error;
      }
    },
    refusal,
    update() {
      machines = machinesOf(cloud);
    },
    executions: () => store.all().map(presentExecution),
    reset: clear,
    close: clear,
  };
};
