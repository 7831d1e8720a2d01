import type { Cloud } from '../cloud.ts';
import type { InvokeOutcome, LambdaService } from '../lambda/lambda-service.ts';
import type { MatchedRequest } from './gateway-request.ts';

export type CallOutcome =
  InvokeOutcome | { readonly kind: 'forbidden'; readonly message: string } | { readonly kind: 'timed-out' };

export interface FunctionCall {
  readonly functionArn: string;
  /** What the function's permission must name as source. */
  readonly sourceArn: string;
  readonly event: unknown;
  readonly source: 'gateway' | 'authoriser';
  readonly limitMilliseconds: number;
}

/** Calls a function as API Gateway: by the function's own permission, at most for the given real time. */
export const callFunction = async (
  cloud: Cloud,
  lambda: LambdaService,
  matched: MatchedRequest,
  call: FunctionCall,
): Promise<CallOutcome> => {
  const decision = cloud.authorise({
    principal: { kind: 'service', service: 'apigateway.amazonaws.com', sourceArn: call.sourceArn },
    action: 'lambda:InvokeFunction',
    resource: call.functionArn,
    context: { 'aws:sourcearn': call.sourceArn, 'aws:sourceaccount': cloud.account },
  });
  const functionId = lambda.functionIdOf(call.functionArn);
  if (!decision.allowed || functionId === undefined) {
    const message = decision.allowed ? `no function ${call.functionArn}` : decision.message;
    const { method, resource } = matched.operation;
    cloud.log.write(
      'apigateway',
      `${method} ${resource}: Invalid permissions on Lambda function: ${message}`,
    );
    return { kind: 'forbidden', message };
  }
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<CallOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'timed-out' }), call.limitMilliseconds);
  });
  try {
    return await Promise.race([lambda.invoke(functionId, call.event, call.source), limit]);
  } finally {
    clearTimeout(timer);
  }
};
