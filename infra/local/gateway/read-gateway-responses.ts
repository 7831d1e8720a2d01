import { asRecord } from '../template/as-record.ts';
import type { GatewayResponse } from './rest-api.ts';

type Bag = Readonly<Record<string, unknown>>;

const texts = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(asRecord(value)).map(([name, text]) => [name, String(text)]));

const readResponse = (type: string, value: unknown): GatewayResponse => {
  const { statusCode, responseParameters, responseTemplates } = asRecord(value);
  const headers = Object.entries(texts(responseParameters)).map(([target, expression]) => {
    const name = /^gatewayresponse\.header\.(.+)$/.exec(target)?.[1];
    if (name === undefined) throw new Error(`gateway response ${type}: ${target} is not supported`);
    return [name.toLowerCase(), expression];
  });
  return {
    statusCode: statusCode === undefined ? undefined : Number(statusCode),
    headers: Object.fromEntries(headers),
    templates: texts(responseTemplates),
  };
};

/** From the body of the API and from AWS::ApiGateway::GatewayResponse resources (`ResponseType`, ...). */
export const readGatewayResponses = (
  body: unknown,
  resources: readonly Bag[],
): ReadonlyMap<string, GatewayResponse> => {
  const written = Object.entries(asRecord(asRecord(body)['x-amazon-apigateway-gateway-responses']));
  const separate = resources.map((properties): [string, unknown] => [
    String(properties['ResponseType']),
    {
      statusCode: properties['StatusCode'],
      responseParameters: properties['ResponseParameters'],
      responseTemplates: properties['ResponseTemplates'],
    },
  ]);
  return new Map([...written, ...separate].map(([type, value]) => [type, readResponse(type, value)]));
};
