import type { Cloud } from '../cloud.ts';
import type { AwsAnswer, AwsService } from './aws-service.ts';
import type { RawRequest } from './raw-request.ts';
import { type CallOutcome, strikeCall } from './strike-call.ts';
import { createVerifySignature } from './verify-signature.ts';

export interface ServiceCalls {
  readonly cloud: Cloud;
  readonly services: ReadonlyMap<string, AwsService>;
  /** Ends the worker that signs with this access key. */
  readonly killWorker: (accessKeyId: string) => void;
}

const unknown = (status: number, code: string, message: string): AwsAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify({ __type: `com.amazon.coral.service#${code}`, message }),
});

export const joinHeaders = (headers: RawRequest['headers']): Readonly<Record<string, string>> =>
  Object.fromEntries([...headers].map(([name, values]) => [name, values.join(', ')]));

/** Verifies who signed, lets a fault strike, asks the service. */
export const createCallService = ({ cloud, services, killWorker }: ServiceCalls) => {
  const { identities, region, clock } = cloud;
  const verify = createVerifySignature({ identities, region, now: () => clock.now() });

  return async (raw: RawRequest, name: string | undefined, requestId: string): Promise<CallOutcome> => {
    const service = name === undefined ? undefined : services.get(name);
    if (name === undefined || !service) {
      const what = name === undefined ? 'which AWS service is meant' : `the AWS service ${name}`;
      cloud.log.write('endpoint', `the local cloud does not know ${what}: ${raw.method} ${raw.path}`);
      return unknown(400, 'UnknownOperationException', `the local cloud does not know ${what}`);
    }
    const verdict = verify(raw, name);
    if (verdict.kind === 'refused') {
      cloud.log.write('endpoint', `${name}: ${verdict.code}: ${verdict.message}`);
      return service.refusal(verdict.status, verdict.code, verdict.message);
    }
    const { principal, signature } = verdict;
    const request = {
      requestId,
      method: raw.method,
      path: raw.path,
      rawQuery: raw.rawQuery,
      headers: joinHeaders(raw.headers),
      body: raw.body,
      principal,
    };
    try {
      return await strikeCall({
        cloud,
        service,
        request,
        killCaller: () => killWorker(signature.accessKeyId),
      });
    } catch (error) {
      cloud.log.write(
        'endpoint',
        `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return service.refusal(500, 'InternalServerError', 'the local cloud failed: see /_local/log');
    }
  };
};
