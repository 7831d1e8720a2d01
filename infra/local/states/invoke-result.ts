import { randomUUID } from 'node:crypto';
import type { Json, JsonObject } from './json.ts';

/** The result of lambda:invoke around the payload. */
export const invokeResult = (payload: Json, date: number): JsonObject => {
  const requestId = randomUUID();
  const headers = {
    'Content-Type': 'application/json',
    Date: new Date(date).toUTCString(),
    'X-Amz-Executed-Version': '$LATEST',
    'x-amzn-RequestId': requestId,
  };
  return {
    ExecutedVersion: '$LATEST',
    Payload: payload,
    SdkHttpMetadata: {
      AllHttpHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      HttpHeaders: headers,
      HttpStatusCode: 200,
    },
    SdkResponseMetadata: { RequestId: requestId },
    StatusCode: 200,
  };
};
