import type { Json, JsonObject } from './json.ts';
import { parseJson } from './parse-json.ts';
import { payloadLimit } from './payload-limit.ts';
import { optionalText, requiredText } from './read-parameters.ts';
import { StatesError } from './states-error.ts';
import type { TaskTokens, TokenHandlers } from './task-tokens.ts';

const handlersOf = (tokens: TaskTokens, parameters: JsonObject): TokenHandlers => {
  const found = tokens.find(requiredText(parameters, 'taskToken'));
  if (found.kind === 'open') return found.handlers;
  if (found.kind === 'closed')
    throw new StatesError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
  if (found.kind === 'unknown')
    throw new StatesError('TaskDoesNotExist', "Task Does Not Exist: 'Provided task does not exist'");
  throw new StatesError('InvalidToken', "Invalid Token: 'Invalid token'");
};

const outputOf = (parameters: JsonObject): Json => {
  const text = requiredText(parameters, 'output');
  if (Buffer.byteLength(text) > payloadLimit)
    throw new StatesError('ValidationException', `'output' is longer than ${payloadLimit} bytes`);
  try {
    return parseJson(text);
  } catch {
    throw new StatesError('InvalidOutput', "Invalid Output: 'the output is not JSON'");
  }
};

/** SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat. @throws StatesError */
export const signalTask = {
  success: (tokens: TaskTokens, parameters: JsonObject): JsonObject => {
    const output = outputOf(parameters);
    handlersOf(tokens, parameters).succeed(output);
    return {};
  },
  failure: (tokens: TaskTokens, parameters: JsonObject): JsonObject => {
    const error = optionalText(parameters, 'error');
    const cause = optionalText(parameters, 'cause');
    handlersOf(tokens, parameters).fail(error, cause);
    return {};
  },
  heartbeat: (tokens: TaskTokens, parameters: JsonObject): JsonObject => {
    handlersOf(tokens, parameters).beat();
    return {};
  },
} as const;
