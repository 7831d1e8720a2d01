import type { Cloud } from '../cloud.ts';
import type { LambdaService } from '../lambda/lambda-service.ts';
import { callFunction } from './call-function.ts';
import type { GatewayError } from './gateway-error.ts';
import type { MatchedRequest } from './gateway-request.ts';
import { methodArn, parameterOf } from './gateway-request.ts';
import { judgePolicy } from './policy-covers.ts';
import { requestEvent } from './proxy-event.ts';
import { asRecord } from '../template/as-record.ts';
import type { Authoriser } from './rest-api.ts';

export type Admission =
  | { readonly kind: 'admitted'; readonly authorizer?: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly error: GatewayError };

/** What the authoriser function answered, valid for every method of the stage until it expires. */
interface Verdict {
  readonly policy: unknown;
  readonly context: Readonly<Record<string, string>>;
}

const refused = (type: GatewayError['type'], message?: string): Admission => ({
  kind: 'refused',
  error: message === undefined ? { type } : { type, message },
});

const authoriserLimit = 29_000;

const readVerdict = (payload: unknown): Verdict | undefined => {
  const { principalId, policyDocument, context } = asRecord(payload);
  if (typeof principalId !== 'string' || policyDocument === undefined) return undefined;
  const entries = Object.entries(asRecord(context));
  if (entries.some(([, value]) => value === null || typeof value === 'object')) return undefined;
  const texts = entries.map(([name, value]) => [name, String(value)]);
  return { policy: policyDocument, context: { ...Object.fromEntries(texts), principalId } };
};

export const createAuthorisation = (cloud: Cloud, lambda: LambdaService) => {
  const cache = new Map<string, { readonly until: number; readonly verdict: Verdict }>();

  const judge = (matched: MatchedRequest, verdict: Verdict): Admission => {
    const judged = judgePolicy(verdict.policy, methodArn(matched, matched.request.path));
    switch (judged) {
      case 'allowed':
        return { kind: 'admitted', authorizer: { ...verdict.context, integrationLatency: 0 } };
      case 'denied':
        return refused(
          'ACCESS_DENIED',
          'User is not authorized to access this resource with an explicit deny in an identity-based policy',
        );
      case 'not-covered':
        return refused('ACCESS_DENIED');
      case undefined:
        return refused('AUTHORIZER_CONFIGURATION_ERROR');
      default:
        return judged satisfies never;
    }
  };

  const ask = async (matched: MatchedRequest, authoriser: Authoriser): Promise<Verdict | Admission> => {
    const event = {
      type: 'REQUEST',
      methodArn: methodArn(matched, matched.request.path),
      ...requestEvent(matched, cloud.clock.now(), cloud.account),
    };
    const outcome = await callFunction(cloud, lambda, matched, {
      functionArn: authoriser.functionArn,
      sourceArn: `${matched.api.arn}/authorizers/${authoriser.id}`,
      event,
      source: 'authoriser',
      limitMilliseconds: authoriserLimit,
    });
    switch (outcome.kind) {
      case 'answered':
        return readVerdict(outcome.payload) ?? refused('AUTHORIZER_CONFIGURATION_ERROR');
      case 'failed':
        if (outcome.errorMessage === 'Unauthorized') return refused('UNAUTHORIZED');
        return refused(
          outcome.errorType === 'Sandbox.Timedout' ? 'AUTHORIZER_FAILURE' : 'AUTHORIZER_CONFIGURATION_ERROR',
        );
      case 'forbidden':
        return refused('AUTHORIZER_CONFIGURATION_ERROR');
      case 'throttled':
      case 'timed-out':
        return refused('AUTHORIZER_FAILURE');
      default:
        return outcome satisfies never;
    }
  };

  return {
    async admit(matched: MatchedRequest): Promise<Admission> {
      const { authoriser } = matched.operation;
      if (authoriser === undefined) return { kind: 'admitted' };
      const sources = authoriser.identitySources.map((source) => parameterOf(matched, source) ?? '');
      if (sources.includes('')) return refused('UNAUTHORIZED');
      const key = JSON.stringify([authoriser.name, sources]);
      const now = cloud.clock.now();
      const known = cache.get(key);
      if (known !== undefined && known.until > now) return judge(matched, known.verdict);
      cache.delete(key);
      const verdict = await ask(matched, authoriser);
      if ('kind' in verdict) return verdict;
      if (authoriser.ttlSeconds > 0)
        cache.set(key, { until: cloud.clock.now() + authoriser.ttlSeconds * 1000, verdict });
      return judge(matched, verdict);
    },
    reset: (): void => cache.clear(),
  };
};
