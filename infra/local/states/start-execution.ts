import { randomUUID } from 'node:crypto';
import type { Machine } from './definition.ts';
import { driveExecution } from './drive-execution.ts';
import type { Engine } from './engine.ts';
import type { Execution } from './execution.ts';
import type { ExecutionStore } from './execution-store.ts';
import type { Json } from './json.ts';
import { parseJson } from './parse-json.ts';
import { payloadLimit } from './payload-limit.ts';
import { seededRandom } from './seeded-random.ts';
import { StatesError } from './states-error.ts';

export interface StartCommand {
  readonly machine: Machine;
  readonly name: string | undefined;
  readonly input: string;
}

const forbiddenInNames = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]/u;

const parseInput = (text: string): Json => {
  if (Buffer.byteLength(text) > payloadLimit)
    throw new StatesError('ValidationException', `'input' is longer than ${payloadLimit} bytes`);
  try {
    return parseJson(text);
  } catch {
    throw new StatesError(
      'InvalidExecutionInput',
      "Invalid State Machine Execution Input: 'the input is not JSON'",
    );
  }
};

/**
 * Starts an execution, or answers the running one of the same name and input.
 * @throws StatesError InvalidName, InvalidExecutionInput, ExecutionAlreadyExists
 */
export const startExecution = (engine: Engine, store: ExecutionStore, command: StartCommand): Execution => {
  const { machine, input: inputText } = command;
  const name = command.name ?? randomUUID();
  if (name.length < 1 || name.length > 80 || forbiddenInNames.test(name))
    throw new StatesError('InvalidName', `Invalid Name: '${name}'`);
  const input = parseInput(inputText);
  const arn = `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;
  const found = store.find(arn);
  if (found !== undefined) {
    if (found.ending === undefined && found.inputText === inputText) return found;
    throw new StatesError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
  }
  const execution: Execution = {
    arn,
    name,
    machine,
    inputText,
    input,
    startedAt: engine.cloud.clock.now(),
    abort: new AbortController(),
    events: [],
    random: seededRandom(`${engine.seed} ${arn}`),
    limit: undefined,
    ending: undefined,
  };
  store.add(execution);
  void driveExecution(engine, execution);
  return execution;
};
