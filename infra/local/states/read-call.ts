import type { Call } from './invoke-function.ts';
import { isJsonObject, type Json } from './json.ts';
import { invokeArguments } from './read-task.ts';
import { StateFailure } from './state-failure.ts';

/** Reads evaluated Arguments of lambda:invoke. */
export const readCall = (args: Json): Call => {
  const functionName = isJsonObject(args) ? args['FunctionName'] : undefined;
  if (!isJsonObject(args) || typeof functionName !== 'string')
    throw new StateFailure('States.Runtime', 'The Arguments of lambda:invoke need a FunctionName.');
  const unknown = Object.keys(args).find((name) => !invokeArguments.includes(name));
  if (unknown !== undefined)
    throw new StateFailure('States.Runtime', `The argument '${unknown}' of lambda:invoke is not supported.`);
  return { functionName, payload: args['Payload'] ?? {} };
};
