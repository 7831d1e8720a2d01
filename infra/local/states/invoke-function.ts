import { randomUUID } from 'node:crypto';
import type { Frame } from './engine.ts';
import type { Json } from './json.ts';
import { parseJson } from './parse-json.ts';
import { StateFailure } from './state-failure.ts';

export interface Call {
  /** ARN or name, with or without qualifier. */
  readonly functionName: string;
  readonly payload: Json;
}

const qualified = /^(?<name>(?:arn:[^:]+:lambda:[^:]+:\d{12}:function:)?[^:]+)(?::(?<qualifier>[^:]+))?$/u;

const service = (code: number, name: string): string =>
  `(Service: AWSLambda; Status Code: ${code}; Error Code: ${name}; Request ID: ${randomUUID()}; Proxy: null)`;

const toJson = (payload: unknown): Json => {
  const text: string | undefined = JSON.stringify(payload);
  return text === undefined ? null : parseJson(text);
};

/**
 * Invokes as the role of the machine and answers the payload.
 * @throws StateFailure named as Step Functions names the errors of Lambda.
 */
export const invokeFunction = async ({ engine, execution }: Frame, call: Call): Promise<Json> => {
  const { cloud, lambda } = engine;
  const parts = qualified.exec(call.functionName)?.groups;
  const name = parts?.['name'] ?? call.functionName;
  const id = lambda.functionIdOf(name);
  const resource = id === undefined ? undefined : cloud.template.resources.get(id);
  if (id === undefined || resource === undefined)
    throw new StateFailure(
      'Lambda.ResourceNotFoundException',
      `Function not found: ${call.functionName} ${service(404, 'ResourceNotFoundException')}`,
    );
  const qualifier = parts?.['qualifier'];
  const decision = cloud.authorise({
    principal: execution.machine.role,
    action: 'lambda:InvokeFunction',
    resource: qualifier === undefined ? resource.arn : `${resource.arn}:${qualifier}`,
  });
  if (!decision.allowed)
    throw new StateFailure(
      'Lambda.AWSLambdaException',
      `${decision.message} ${service(403, 'AccessDeniedException')}`,
    );
  const outcome = await lambda.invoke(id, call.payload, 'states').catch((error: unknown) => {
    throw new StateFailure('Lambda.ServiceException', `${String(error)} ${service(500, 'ServiceException')}`);
  });
  if (outcome.kind === 'answered') return toJson(outcome.payload);
  if (outcome.kind === 'throttled')
    throw new StateFailure(
      'Lambda.TooManyRequestsException',
      `Rate Exceeded. ${service(429, 'TooManyRequestsException')}`,
    );
  const { errorType, errorMessage } = outcome;
  throw new StateFailure(
    errorType === '' ? 'Lambda.Unknown' : errorType,
    JSON.stringify({ errorMessage, errorType }),
  );
};
