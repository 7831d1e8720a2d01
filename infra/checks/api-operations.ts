import { asList, asRecord } from './as-record.ts';
import { flatten } from './flatten.ts';
import { references } from './references.ts';
import { resourcesOf } from './resources-of.ts';
import type { Template } from './template.ts';

const methods = [
  'get',
  'put',
  'post',
  'delete',
  'patch',
  'options',
  'head',
  'x-amazon-apigateway-any-method',
];

export interface ApiOperation {
  readonly api: string;
  readonly method: string;
  readonly path: string;
  /** Names of the security schemes asked for; those of the document where the operation has none. */
  readonly security: readonly string[];
  /** Logical ids in the integration's uri; undefined without integration. */
  readonly integration: readonly string[] | undefined;
  readonly integrationType: string;
}

const schemes = (security: unknown): readonly string[] =>
  asList(security).flatMap((one) => Object.keys(asRecord(one)));

const integrationIds = (operation: Readonly<Record<string, unknown>>): readonly string[] | undefined => {
  const integration = operation['x-amazon-apigateway-integration'];
  return integration === undefined ? undefined : references(asRecord(integration)['uri']).map(({ id }) => id);
};

/** Every operation in the inline body of every REST API. */
export const apiOperations = (template: Template): readonly ApiOperation[] =>
  resourcesOf(template, 'AWS::ApiGateway::RestApi').flatMap(({ id, properties }) => {
    const body = asRecord(properties['Body']);
    return Object.entries(asRecord(body['paths'])).flatMap(([path, item]) =>
      Object.entries(asRecord(item))
        .filter(([method]) => methods.includes(method))
        .map(([method, operation]) => ({
          api: id,
          method: method === 'x-amazon-apigateway-any-method' ? 'ANY' : method.toUpperCase(),
          path,
          security: schemes(asRecord(operation)['security'] ?? body['security']),
          integration: integrationIds(asRecord(operation)),
          integrationType: flatten(asRecord(asRecord(operation)['x-amazon-apigateway-integration'])['type']),
        })),
    );
  });
