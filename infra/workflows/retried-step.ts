import { Duration } from 'aws-cdk-lib';
import { Errors, JitterType } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke, type LambdaInvokeJsonataProps } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

/** A call of a function, tried again for about two hours. A timeout is a legal fact and is never tried again. */
export const retriedStep = (scope: Construct, id: string, props: LambdaInvokeJsonataProps): LambdaInvoke => {
  const step = LambdaInvoke.jsonata(scope, id, { ...props, retryOnServiceExceptions: false });
  step.addRetry({
    errors: [Errors.TASKS_FAILED],
    interval: Duration.seconds(5),
    backoffRate: 2,
    maxDelay: Duration.seconds(900),
    jitterStrategy: JitterType.FULL,
    maxAttempts: 20,
  });
  return step;
};
