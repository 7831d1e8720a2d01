import type { APIGatewayEventRequestContextWithAuthorizer, APIGatewayProxyEvent, Context } from 'aws-lambda';

/** What API Gateway says of a request beside its parts. */
export const eventContext = (): APIGatewayEventRequestContextWithAuthorizer<undefined> => ({
  accountId: '111111111111',
  apiId: 'api1',
  authorizer: undefined,
  protocol: 'HTTP/1.1',
  httpMethod: 'GET',
  identity: {
    accessKey: null,
    accountId: null,
    apiKey: null,
    apiKeyId: null,
    caller: null,
    clientCert: null,
    cognitoAuthenticationProvider: null,
    cognitoAuthenticationType: null,
    cognitoIdentityId: null,
    cognitoIdentityPoolId: null,
    principalOrgId: null,
    sourceIp: '127.0.0.1',
    user: null,
    userAgent: null,
    userArn: null,
  },
  path: '/',
  stage: 'live',
  requestId: 'request-1',
  requestTimeEpoch: 0,
  resourceId: 'r1',
  resourcePath: '/',
});

type Parts = Partial<Omit<APIGatewayProxyEvent, 'requestContext'>> & {
  readonly authorizer?: Readonly<Record<string, string>>;
};

/** A proxy event as API Gateway sends it. */
export const proxyEvent = ({ authorizer, ...parts }: Parts): APIGatewayProxyEvent => ({
  httpMethod: 'GET',
  path: '/',
  resource: '/',
  headers: {},
  multiValueHeaders: {},
  pathParameters: null,
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  stageVariables: null,
  body: null,
  isBase64Encoded: false,
  ...parts,
  requestContext: { ...eventContext(), authorizer },
});

export const lambdaContext: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:111111111111:function:test',
  memoryLimitInMB: '256',
  awsRequestId: 'invocation-1',
  logGroupName: '/aws/lambda/test',
  logStreamName: 'stream',
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};
