import type { AwsAnswer } from '../endpoint/aws-service.ts';
import type { RestApi } from './rest-api.ts';

export type GatewayErrorType =
  | 'ACCESS_DENIED'
  | 'API_CONFIGURATION_ERROR'
  | 'AUTHORIZER_CONFIGURATION_ERROR'
  | 'AUTHORIZER_FAILURE'
  | 'BAD_REQUEST_PARAMETERS'
  | 'INTEGRATION_FAILURE'
  | 'INTEGRATION_TIMEOUT'
  | 'MISSING_AUTHENTICATION_TOKEN'
  | 'REQUEST_TOO_LARGE'
  | 'UNAUTHORIZED';

interface Kind {
  readonly status: number;
  readonly message: string | undefined;
  /** The header x-amzn-ErrorType. */
  readonly name: string;
}

const kinds: Readonly<Record<GatewayErrorType, Kind>> = {
  ACCESS_DENIED: {
    status: 403,
    message: 'User is not authorized to access this resource',
    name: 'AccessDeniedException',
  },
  API_CONFIGURATION_ERROR: {
    status: 500,
    message: 'Internal server error',
    name: 'InternalServerErrorException',
  },
  AUTHORIZER_CONFIGURATION_ERROR: {
    status: 500,
    message: undefined,
    name: 'AuthorizerConfigurationException',
  },
  AUTHORIZER_FAILURE: { status: 500, message: undefined, name: 'AuthorizerFailureException' },
  BAD_REQUEST_PARAMETERS: { status: 400, message: 'Bad request', name: 'BadRequestException' },
  INTEGRATION_FAILURE: {
    status: 502,
    message: 'Internal server error',
    name: 'InternalServerErrorException',
  },
  INTEGRATION_TIMEOUT: {
    status: 504,
    message: 'Endpoint request timed out',
    name: 'InternalServerErrorException',
  },
  MISSING_AUTHENTICATION_TOKEN: {
    status: 403,
    message: 'Missing Authentication Token',
    name: 'MissingAuthenticationTokenException',
  },
  REQUEST_TOO_LARGE: { status: 413, message: 'Request Too Long', name: 'RequestTooLargeException' },
  UNAUTHORIZED: { status: 401, message: 'Unauthorized', name: 'UnauthorizedException' },
};

export interface GatewayError {
  readonly type: GatewayErrorType;
  /** Instead of the type's own. */
  readonly status?: number;
  readonly message?: string;
  readonly validation?: string;
}

/** Values by path after `$context.`, `$stageVariables.` and `$method.request.` */
export interface TemplateValues {
  readonly context: Readonly<Record<string, string>>;
  readonly stage: Readonly<Record<string, string>>;
  readonly request: (place: string, name: string) => string | undefined;
}

const lookUp = (values: TemplateValues, error: Readonly<Record<string, string>>, name: string): string => {
  if (name.startsWith('context.')) {
    const key = name.slice('context.'.length);
    return error[key] ?? values.context[key] ?? '';
  }
  if (name.startsWith('stageVariables.')) return values.stage[name.slice('stageVariables.'.length)] ?? '';
  const [, , place = '', ...rest] = name.split('.');
  return values.request(place, rest.join('.')) ?? '';
};

const variable = /(?:context|stageVariables|method\.request)(?:\.[A-Za-z0-9_-]+)+/;
const inTemplate = new RegExp(`\\$(${variable.source})`, 'g');
const whole = new RegExp(`^${variable.source}$`);

const templateFor = (
  templates: Readonly<Record<string, string>>,
  accept: string,
): readonly [string, string] => {
  const wanted = Object.keys(templates).find((type) => accept.includes(type));
  const type =
    wanted ?? (Object.hasOwn(templates, 'application/json') ? 'application/json' : Object.keys(templates)[0]);
  if (type === undefined) return ['application/json', '{"message":$context.error.messageString}'];
  return [type, templates[type] ?? ''];
};

/** The answer of the gateway itself: the type's own response, else DEFAULT_4XX or DEFAULT_5XX, else the built-in one. */
export const answerGatewayError = (
  api: RestApi,
  error: GatewayError,
  values: TemplateValues,
  accept = '',
): AwsAnswer => {
  const kind = kinds[error.type];
  const status = error.status ?? kind.status;
  const response =
    api.responses.get(error.type) ?? api.responses.get(status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
  const message = error.message ?? kind.message;
  const facts = {
    'error.message': message ?? '',
    'error.messageString': message === undefined ? 'null' : JSON.stringify(message),
    'error.responseType': error.type,
    'error.validationErrorString': error.validation ?? '',
  };
  const [type, template] = templateFor(response?.templates ?? {}, accept);
  const headers = Object.entries(response?.headers ?? {}).flatMap(
    ([name, expression]): [string, string][] => {
      const fixed = /^'(.*)'$/s.exec(expression)?.[1];
      const value = fixed ?? (whole.test(expression) ? lookUp(values, facts, expression) : expression);
      return value === '' ? [] : [[name, value]];
    },
  );
  return {
    status: response?.statusCode ?? status,
    headers: { 'content-type': type, 'x-amzn-errortype': kind.name, ...Object.fromEntries(headers) },
    body: template.replaceAll(inTemplate, (_all, name: string) => lookUp(values, facts, name)),
  };
};
