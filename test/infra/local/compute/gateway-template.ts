import type { Resources } from './template-builder.ts';
import { aFunction, aPermission, get, ref } from './template-builder.ts';

const uri = (id: string) => ({
  'Fn::Sub': [
    'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${arn}/invocations',
    { arn: get(id) },
  ],
});

export const anOperation = (options: object = {}) => ({
  'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri: uri('Api') },
  ...options,
});

const guarded = { security: [{ jwt: [] }] };

export interface ApiOptions {
  readonly responses?: object;
  readonly ttl?: number;
  readonly timeoutInMillis?: number;
  readonly reserved?: number;
  readonly paths?: object;
}

/** An API with open and guarded operations, a validated one and one without permission. */
export const anApi = (options: ApiOptions = {}): Resources => ({
  ...aFunction(
    'Api',
    'api',
    options.reserved === undefined ? {} : { ReservedConcurrentExecutions: options.reserved },
  ),
  ...aFunction('Forbidden', 'api'),
  ...aFunction('Authoriser', 'authoriser'),
  Rest: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: {
      BinaryMediaTypes: ['application/pdf'],
      Body: {
        openapi: '3.0.1',
        info: { title: 'test', version: '1' },
        'x-amazon-apigateway-gateway-responses': options.responses ?? {},
        'x-amazon-apigateway-request-validators': { parameters: { validateRequestParameters: true } },
        components: {
          securitySchemes: {
            jwt: {
              type: 'apiKey',
              name: 'Authorization',
              in: 'header',
              'x-amazon-apigateway-authorizer': {
                type: 'request',
                authorizerUri: uri('Authoriser'),
                identitySource: 'method.request.header.Authorization',
                authorizerResultTtlInSeconds: options.ttl ?? 60,
              },
            },
          },
        },
        paths: {
          '/open': { get: anOperation(), post: anOperation() },
          '/things': { get: anOperation(guarded), post: anOperation(guarded) },
          '/things/{id}': { get: anOperation() },
          '/things/special': { get: anOperation() },
          '/checked': {
            post: anOperation({
              'x-amazon-apigateway-request-validator': 'parameters',
              parameters: [{ name: 'Idempotency-Key', in: 'header', required: true }],
            }),
          },
          '/slow': {
            get: anOperation({
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                uri: uri('Api'),
                timeoutInMillis: options.timeoutInMillis ?? 29_000,
              },
            }),
          },
          '/forbidden': {
            get: anOperation({
              'x-amazon-apigateway-integration': { type: 'aws_proxy', uri: uri('Forbidden') },
            }),
          },
          ...options.paths,
        },
      },
    },
  },
  Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: ref('Rest'), StageName: 'v1' } },
  ApiPermission: aPermission('Api', 'apigateway', {
    'Fn::Sub': 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Rest}/v1/*/*',
  }),
  AuthoriserPermission: aPermission('Authoriser', 'apigateway', {
    'Fn::Sub': 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Rest}/authorizers/*',
  }),
});
