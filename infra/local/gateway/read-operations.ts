import { functionArnOf } from './read-authorisers.ts';
import { asText } from '../lambda/as-text.ts';
import { asRecord } from '../template/as-record.ts';
import type { Authoriser, Operation, RequestParameter } from './rest-api.ts';

const methods = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'x-amazon-apigateway-any-method',
]);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Defaults and limit of a regional API. */
const longestIntegration = 29_000;

const placeOf = new Map<string, RequestParameter['place']>([
  ['header', 'header'],
  ['query', 'querystring'],
  ['path', 'path'],
]);

const validatesParameters = (body: unknown, operation: unknown): boolean => {
  const key = 'x-amazon-apigateway-request-validator';
  const name = asText(asRecord(operation)[key]) ?? asText(asRecord(body)[key]);
  if (name === undefined) return false;
  const validator = asRecord(asRecord(body)['x-amazon-apigateway-request-validators'])[name];
  if (validator === undefined) throw new Error(`request validator ${name} is not declared`);
  return asRecord(validator)['validateRequestParameters'] === true;
};

const requiredOf = (parameters: readonly unknown[]): readonly RequestParameter[] =>
  parameters
    .map(asRecord)
    .filter(({ required }) => required === true)
    .flatMap((parameter) => {
      const place = placeOf.get(String(parameter['in']));
      return place === undefined ? [] : [{ place, name: String(parameter['name']) }];
    });

const authoriserOf = (
  where: string,
  operation: unknown,
  authorisers: ReadonlyMap<string, Authoriser>,
): Authoriser | undefined => {
  const name = Object.keys(asRecord(list(asRecord(operation)['security'])[0]))[0];
  if (name === undefined) return undefined;
  const found = authorisers.get(name);
  if (found === undefined) throw new Error(`${where}: no security scheme ${name}`);
  return found;
};

const readOperation = (
  body: unknown,
  resource: string,
  method: string,
  authorisers: ReadonlyMap<string, Authoriser>,
): Operation => {
  const item = asRecord(asRecord(asRecord(body)['paths'])[resource]);
  const operation = asRecord(item[method]);
  const where = `${method.toUpperCase()} ${resource}`;
  const integration = asRecord(operation['x-amazon-apigateway-integration']);
  if (integration['type'] !== 'aws_proxy' && integration['type'] !== 'AWS_PROXY')
    throw new Error(`${where}: integration ${String(integration['type'])} is not built in the local cloud`);
  if (integration['credentials'] !== undefined)
    throw new Error(`${where}: integration credentials are not built in the local cloud`);
  const parameters = [...list(item['parameters']), ...list(operation['parameters'])];
  return {
    resource,
    method: method === 'x-amazon-apigateway-any-method' ? 'ANY' : method.toUpperCase(),
    functionArn: functionArnOf(integration['uri'], where),
    timeoutMilliseconds: Math.min(
      Number(integration['timeoutInMillis'] ?? longestIntegration),
      longestIntegration,
    ),
    authoriser: authoriserOf(where, operation, authorisers),
    required: validatesParameters(body, operation) ? requiredOf(parameters) : [],
  };
};

export const readOperations = (
  body: unknown,
  authorisers: ReadonlyMap<string, Authoriser>,
): readonly Operation[] =>
  Object.entries(asRecord(asRecord(body)['paths'])).flatMap(([resource, item]) =>
    Object.keys(asRecord(item))
      .filter((method) => methods.has(method))
      .map((method) => readOperation(body, resource, method, authorisers)),
  );
