import type { Cloud } from '../cloud.ts';
import { readAuthorisers } from './read-authorisers.ts';
import { asText } from '../lambda/as-text.ts';
import { asRecord } from '../template/as-record.ts';
import { readGatewayResponses } from './read-gateway-responses.ts';
import { readOperations } from './read-operations.ts';
import type { RestApi } from './rest-api.ts';

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Two parameters of different names at one position: the import refuses them. */
const refuseSiblings = (resources: readonly string[]): void => {
  const names = new Map<string, string>();
  for (const resource of resources) {
    const segments = resource.split('/');
    segments.forEach((segment, index) => {
      if (!/^\{.+\}$/.test(segment)) return;
      const parent = segments.slice(0, index).join('/');
      const known = names.get(parent);
      if (known !== undefined && known !== segment)
        throw new Error(`${parent}: siblings ${known} and ${segment} at one position`);
      names.set(parent, segment);
    });
  }
};

/** The API of the template: one RestApi with an OpenAPI body, and its stage. Undefined when there is none. */
export const readRestApi = (cloud: Cloud): RestApi | undefined => {
  const { template } = cloud;
  const [resource, second] = template.byType('AWS::ApiGateway::RestApi');
  if (resource === undefined) return undefined;
  if (second !== undefined) throw new Error('the local cloud serves one RestApi');
  const { properties, physicalName, logicalId } = resource;
  const body = properties['Body'];
  if (body === undefined) throw new Error(`${logicalId}: only an API with a Body is served`);
  const stage = asRecord(
    template.byType('AWS::ApiGateway::Stage').find((one) => one.properties['RestApiId'] === physicalName)
      ?.properties,
  );
  const variables = Object.entries(asRecord(stage['Variables']));
  const operations = readOperations(body, readAuthorisers(body));
  refuseSiblings(operations.map((operation) => operation.resource));
  return {
    id: physicalName,
    logicalId,
    stage: asText(stage['StageName']) ?? 'prod',
    stageVariables: Object.fromEntries(variables.map(([name, value]) => [name, String(value)])),
    arn: `arn:${cloud.partition}:execute-api:${cloud.region}:${cloud.account}:${physicalName}`,
    operations,
    responses: readGatewayResponses(
      body,
      template.byType('AWS::ApiGateway::GatewayResponse').map((one) => one.properties),
    ),
    binaryMediaTypes: [
      ...texts(properties['BinaryMediaTypes']),
      ...texts(asRecord(body)['x-amazon-apigateway-binary-media-types']),
    ],
  };
};
