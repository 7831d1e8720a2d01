import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import type { RecordMetric } from '../../shared/observability/metrics.ts';
import type { Claims } from './claims.ts';
import type { createVerifyToken } from './verify-token.ts';

interface Ports {
  readonly verifyToken: ReturnType<typeof createVerifyToken>;
  readonly toleranceSeconds: number;
  readonly record: RecordMetric;
  readonly log: { readonly error: (message: string, facts: Readonly<Record<string, unknown>>) => void };
}

// One policy for the whole stage: it is cached per token, whatever was asked first.
const wholeStage = (methodArn: string): string => `${methodArn.split('/').slice(0, 2).join('/')}/*`;

const present = (context: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(context).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

const contextOf = (claims: Claims, toleranceSeconds: number): Record<string, string> =>
  present({
    sub: claims.sub,
    roles: claims.roles.join(','),
    county: claims.county,
    expires: String(claims.exp + toleranceSeconds),
    organisation: claims.organisation,
    department: claims.department,
    agentFor: claims.agentFor,
    client: claims.client_id ?? claims.azp,
  });

/**
 * Answers who the bearer is, never what it may do: that is the route's matter.
 * @throws Error `Unauthorized` (API Gateway answers 401), any other Error when the issuer cannot be asked
 */
export const createAuthorise =
  ({ verifyToken, toleranceSeconds, record, log }: Ports) =>
  async (event: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
    const authorization = Object.entries(event.headers ?? {}).find(
      ([name]) => name.toLowerCase() === 'authorization',
    )?.[1];
    const outcome = await verifyToken(authorization);
    switch (outcome.kind) {
      case 'accepted':
        return {
          principalId: outcome.claims.sub,
          policyDocument: {
            Version: '2012-10-17',
            Statement: [
              { Action: 'execute-api:Invoke', Effect: 'Allow', Resource: wholeStage(event.methodArn) },
            ],
          },
          context: contextOf(outcome.claims, toleranceSeconds),
        };
      case 'refused':
        throw new Error('Unauthorized');
      case 'unavailable':
        break;
    }
    // Not the function's error count: that rises with every token that is refused.
    record('TokensNotJudged');
    log.error('the issuer cannot be asked', { reason: outcome.reason });
    throw new Error('the issuer cannot be asked');
  };
