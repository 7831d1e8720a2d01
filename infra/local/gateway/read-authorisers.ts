import { createHash } from 'node:crypto';

import { asText } from '../lambda/as-text.ts';
import { asRecord } from '../template/as-record.ts';
import type { Authoriser, RequestParameter } from './rest-api.ts';

/** @throws Error when the URI is not that of a Lambda invocation. */
export const functionArnOf = (uri: unknown, where: string): string => {
  const found = /^arn:[^:]+:apigateway:[^:]+:lambda:path\/2015-03-31\/functions\/(.+)\/invocations$/.exec(
    String(uri),
  );
  const arn = found?.[1];
  if (arn === undefined) throw new Error(`${where}: ${String(uri)} does not invoke a function`);
  return arn;
};

const places = new Map<string, RequestParameter['place']>([
  ['header', 'header'],
  ['querystring', 'querystring'],
  ['path', 'path'],
]);

const readSource = (name: string, text: string): RequestParameter => {
  const [origin, ...rest] = text.trim().split('.');
  if (origin === 'context') return { place: 'context', name: rest.join('.') };
  if (origin === 'stageVariables') return { place: 'stage', name: rest.join('.') };
  const place = places.get(rest[1] ?? '');
  if (origin !== 'method' || rest[0] !== 'request' || place === undefined)
    throw new Error(`authoriser ${name}: ${text} is no identity source`);
  return { place, name: rest.slice(2).join('.') };
};

const readAuthoriser = (name: string, scheme: unknown): Authoriser => {
  const settings = asRecord(asRecord(scheme)['x-amazon-apigateway-authorizer']);
  if (settings['type'] !== 'request')
    throw new Error(`authoriser ${name}: type ${String(settings['type'])} is not built in the local cloud`);
  if (settings['authorizerCredentials'] !== undefined)
    throw new Error(`authoriser ${name}: authorizerCredentials are not built in the local cloud`);
  const sources = (asText(settings['identitySource']) ?? '').split(',').filter((text) => text.trim() !== '');
  const ttlSeconds = Number(settings['authorizerResultTtlInSeconds'] ?? 300);
  if (ttlSeconds < 0 || ttlSeconds > 3600)
    throw new Error(`authoriser ${name}: the ttl is 0 to 3600 seconds`);
  if (ttlSeconds > 0 && sources.length === 0)
    throw new Error(`authoriser ${name}: a cache needs an identity source`);
  return {
    name,
    id: createHash('sha256').update(name).digest('hex').slice(0, 6),
    functionArn: functionArnOf(settings['authorizerUri'], `authoriser ${name}`),
    identitySources: sources.map((text) => readSource(name, text)),
    ttlSeconds,
  };
};

export const readAuthorisers = (body: unknown): ReadonlyMap<string, Authoriser> =>
  new Map(
    Object.entries(asRecord(asRecord(asRecord(body)['components'])['securitySchemes'])).map(
      ([name, scheme]) => [name, readAuthoriser(name, scheme)],
    ),
  );
