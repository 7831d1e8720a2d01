import type { Cloud } from '../cloud.ts';
import type { AwsAnswer } from '../endpoint/aws-service.ts';
import type { LambdaService } from '../lambda/lambda-service.ts';
import { createAuthorisation } from './authorise-request.ts';
import { callFunction } from './call-function.ts';
import type { GatewayError, TemplateValues } from './gateway-error.ts';
import { answerGatewayError } from './gateway-error.ts';
import type { GatewayRequest, MatchedRequest } from './gateway-request.ts';
import { contextValues, methodArn, parameterOf, readQuery } from './gateway-request.ts';
import { createMatchOperation } from './match-operation.ts';
import { proxyAnswer } from './proxy-answer.ts';
import { proxyEvent } from './proxy-event.ts';
import { readRestApi } from './read-rest-api.ts';
import type { Updatable } from '../updatable.ts';
import type { RestApi } from './rest-api.ts';

export interface Gateway extends Updatable {
  handle(request: GatewayRequest): Promise<AwsAnswer>;
  reset(): void;
}

const requestLimit = 10 * 1024 * 1024;

const missingOf = (matched: MatchedRequest): GatewayError | undefined => {
  const missing = matched.operation.required.filter(
    (parameter) => parameterOf(matched, parameter) === undefined,
  );
  if (missing.length === 0) return undefined;
  const message = `Missing required request parameters: [${missing.map(({ name }) => name).join(', ')}]`;
  return { type: 'BAD_REQUEST_PARAMETERS', message, validation: message };
};

const valuesOf = (
  api: RestApi,
  request: GatewayRequest,
  matched: MatchedRequest | undefined,
): TemplateValues => ({
  context:
    matched === undefined ? { requestId: request.requestId, stage: api.stage } : contextValues(matched),
  stage: api.stageVariables,
  request: (place, name) => (place === 'header' ? request.headers[name.toLowerCase()] : undefined),
});

export const createGateway = (cloud: Cloud, lambda: LambdaService): Gateway => {
  let api = readRestApi(cloud);
  let match = createMatchOperation(api?.operations ?? []);
  const authorisation = createAuthorisation(cloud, lambda);

  const integrate = async (
    matched: MatchedRequest,
    authorizer: Readonly<Record<string, unknown>> | undefined,
  ): Promise<AwsAnswer | GatewayError> => {
    const { operation } = matched;
    const outcome = await callFunction(cloud, lambda, matched, {
      functionArn: operation.functionArn,
      sourceArn: methodArn(matched, operation.resource),
      event: proxyEvent(matched, cloud.clock.now(), cloud.account, authorizer),
      source: 'gateway',
      limitMilliseconds: operation.timeoutMilliseconds,
    });
    switch (outcome.kind) {
      case 'answered': {
        const answer = proxyAnswer(outcome.payload);
        if (answer === undefined)
          cloud.log.write('apigateway', `${operation.resource}: Malformed Lambda proxy response`);
        return answer ?? { type: 'INTEGRATION_FAILURE' };
      }
      case 'failed':
        return outcome.errorType === 'RequestEntityTooLargeException'
          ? { type: 'REQUEST_TOO_LARGE' }
          : { type: 'INTEGRATION_FAILURE' };
      case 'throttled':
        return { type: 'INTEGRATION_FAILURE', status: 500 };
      case 'forbidden':
        return { type: 'API_CONFIGURATION_ERROR' };
      case 'timed-out':
        return { type: 'INTEGRATION_TIMEOUT' };
      default:
        return outcome satisfies never;
    }
  };

  const serve = async (matched: MatchedRequest): Promise<AwsAnswer | GatewayError> => {
    if (matched.request.body.length > requestLimit) return { type: 'REQUEST_TOO_LARGE' };
    const admission = await authorisation.admit(matched);
    if (admission.kind === 'refused') return admission.error;
    return missingOf(matched) ?? integrate(matched, admission.authorizer);
  };

  return {
    async handle(request): Promise<AwsAnswer> {
      if (api === undefined)
        return {
          status: 404,
          headers: { 'content-type': 'text/plain' },
          body: 'the template has no RestApi',
        };
      cloud.usage.add({ service: 'apigateway', line: 'requests', amount: 1, subject: api.logicalId });
      const found = match(request.method, request.path);
      const matched =
        found === undefined ? undefined : { ...found, api, request, query: readQuery(request.rawQuery) };
      const served: AwsAnswer | GatewayError =
        matched === undefined ? { type: 'MISSING_AUTHENTICATION_TOKEN' } : await serve(matched);
      const answer: AwsAnswer =
        'headers' in served
          ? served
          : answerGatewayError(api, served, valuesOf(api, request, matched), request.headers['accept']);
      const headers = {
        'x-amzn-requestid': request.requestId,
        'x-amz-apigw-id': request.requestId.slice(0, 15),
      };
      return { ...answer, headers: { ...headers, ...answer.headers } };
    },
    update() {
      api = readRestApi(cloud);
      match = createMatchOperation(api?.operations ?? []);
      authorisation.reset();
    },
    reset: authorisation.reset,
  };
};
