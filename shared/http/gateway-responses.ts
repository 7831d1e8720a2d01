import { commonProblems } from './problems-common.ts';
import { safetyHeaders } from './safety-headers.ts';

type CommonCode = keyof typeof commonProblems;

/** An answer that API Gateway gives by itself. */
export interface GatewayResponse {
  readonly type: string;
  /** Absent on the two defaults: they keep the status that they stand for. */
  readonly status?: number;
  /** `gatewayresponse.header.<name>` to a quoted static value. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of `application/json`; the header above renames it to problem+json. Both languages: a template cannot choose. */
  readonly template: string;
}

const codes: Readonly<Record<string, CommonCode>> = {
  ACCESS_DENIED: 'auth.role-missing',
  API_CONFIGURATION_ERROR: 'internal.error',
  AUTHORIZER_CONFIGURATION_ERROR: 'service.unavailable',
  AUTHORIZER_FAILURE: 'service.unavailable',
  BAD_REQUEST_BODY: 'request.invalid',
  BAD_REQUEST_PARAMETERS: 'request.invalid',
  EXPIRED_TOKEN: 'auth.token-invalid',
  INTEGRATION_FAILURE: 'service.unavailable',
  INTEGRATION_TIMEOUT: 'service.timeout',
  INVALID_API_KEY: 'auth.token-invalid',
  INVALID_SIGNATURE: 'auth.token-invalid',
  // What an unknown path or method gets.
  MISSING_AUTHENTICATION_TOKEN: 'route.not-found',
  QUOTA_EXCEEDED: 'request.too-many',
  REQUEST_TOO_LARGE: 'request.too-large',
  RESOURCE_NOT_FOUND: 'route.not-found',
  THROTTLED: 'request.too-many',
  UNAUTHORIZED: 'auth.token-invalid',
  UNSUPPORTED_MEDIA_TYPE: 'request.unsupported-type',
  WAF_FILTERED: 'request.refused',
  DEFAULT_4XX: 'request.invalid',
  DEFAULT_5XX: 'internal.error',
};

const responseOf = (type: string, code: CommonCode): GatewayResponse => {
  const { status, title, detail, ...more } = commonProblems[code];
  const retryAfter = 'retryAfter' in more ? { 'Retry-After': String(more.retryAfter) } : {};
  const headers = {
    ...safetyHeaders,
    'Content-Type': 'application/problem+json',
    'Content-Language': 'zh, en',
    ...retryAfter,
  };
  const body = {
    code,
    title: `${title.zh} · ${title.en}`,
    detail: `${detail.zh} · ${detail.en}`,
    requestId: '$context.requestId',
    issues: [],
  };
  return {
    type,
    ...(type.startsWith('DEFAULT_') ? {} : { status }),
    headers: Object.fromEntries(
      Object.entries(headers)
        // A static value stands in quotes and cannot hold one.
        .filter(([, value]) => !value.includes("'"))
        .map(([name, value]) => [`gatewayresponse.header.${name}`, `'${value}'`]),
    ),
    template: JSON.stringify(body),
  };
};

/** Every answer of the gateway itself, as problems. */
export const gatewayResponses: readonly GatewayResponse[] = Object.entries(codes).map(([type, code]) =>
  responseOf(type, code),
);
