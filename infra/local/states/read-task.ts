import { isExpression } from './compile-expression.ts';
import { refuse, within, type Place } from './definition-refused.ts';
import type { TaskResource } from './definition.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { readCount, readTemplate, readText } from './read-fields.ts';

const invoke = /^arn:aws[a-z-]*:states:::lambda:invoke(\.waitForTaskToken)?$/u;
const plainFunction = /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+(:[\w$-]+)?$/u;

export const invokeArguments: readonly string[] = ['FunctionName', 'Payload', 'InvocationType'];

const readResource = (state: JsonObject, place: Place): TaskResource => {
  const here = within(place, 'Resource');
  const text = readText(state['Resource'], here);
  const found = invoke.exec(text);
  if (found) return { kind: 'invoke', waitForToken: found[1] !== undefined };
  if (plainFunction.test(text)) return { kind: 'function', arn: text };
  return refuse(
    here,
    `'${text}' is not supported: only lambda:invoke, lambda:invoke.waitForTaskToken and Lambda functions`,
  );
};

const checkInvoke = (args: Json | undefined, place: Place): void => {
  if (typeof args === 'string' && isExpression(args)) return;
  if (!isJsonObject(args)) {
    refuse(place, 'lambda:invoke takes an object with FunctionName');
    return;
  }
  for (const name of Object.keys(args))
    if (!invokeArguments.includes(name)) refuse(within(place, name), 'is not supported by this engine');
  if (args['FunctionName'] === undefined) refuse(within(place, 'FunctionName'), 'is missing');
  const type = args['InvocationType'] ?? 'RequestResponse';
  if (type !== 'RequestResponse')
    refuse(within(place, 'InvocationType'), 'only RequestResponse is supported');
};

export const readTask = (state: JsonObject, place: Place) => {
  const resource = readResource(state, place);
  const args = readTemplate(state, 'Arguments', place);
  if (resource.kind === 'invoke') checkInvoke(args, within(place, 'Arguments'));
  const timeoutSeconds = readCount(state, 'TimeoutSeconds', place, 1);
  const heartbeatSeconds = readCount(state, 'HeartbeatSeconds', place, 1);
  if (
    typeof timeoutSeconds === 'number' &&
    typeof heartbeatSeconds === 'number' &&
    heartbeatSeconds >= timeoutSeconds
  )
    refuse(within(place, 'HeartbeatSeconds'), 'must be smaller than TimeoutSeconds');
  return { resource, args, timeoutSeconds, heartbeatSeconds };
};
