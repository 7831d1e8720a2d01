import type { APIGatewayProxyResult } from 'aws-lambda';
import type { RouteAnswer } from './route.ts';
import { safetyHeaders } from './safety-headers.ts';

/** A route's answer as API Gateway takes it: JSON, unless the body is a text that brings its own content type. */
export const proxyAnswer = ({ status, body, headers = {} }: RouteAnswer): APIGatewayProxyResult => ({
  statusCode: status,
  headers: {
    ...safetyHeaders,
    ...(body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
    ...headers,
  },
  body: typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body),
});
