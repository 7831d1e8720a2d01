import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  Choice,
  Condition,
  Errors,
  type IChainable,
  IntegrationPattern,
  Map,
  Pass,
  ProvideItems,
  Succeed,
  TaskInput,
  Timeout,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { retriedStep } from './retried-step.ts';

const payload = '{% $states.result.Payload %}';
const execution = {
  applicationId: '{% $states.context.Execution.Input.applicationId %}',
  generation: '{% $states.context.Execution.Input.generation %}',
};
const startedAt = '{% $states.context.Execution.StartTime %}';

/** Every Wait of this machine means that somebody waits for nothing; entering one raises the alarm. */
const stuck = (scope: Construct, id: string): Wait =>
  Wait.jsonata(scope, id, { time: WaitTime.duration(Duration.hours(1)) });

/** One case: look at it, wait for its signal or its next legal moment, look again, until it is closed. */
const followCase = (scope: Construct, rendezvous: IFunction): IChainable => {
  const name = Pass.jsonata(scope, 'Name', { assign: { caseId: '{% $states.input %}' } });
  const look = retriedStep(scope, 'Look', {
    lambdaFunction: rendezvous,
    payload: TaskInput.fromObject({ step: 'look', caseId: '{% $caseId %}', ...execution, startedAt }),
    outputs: payload,
  });
  const wait = retriedStep(scope, 'Await', {
    lambdaFunction: rendezvous,
    integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
    payload: TaskInput.fromObject({
      step: 'await',
      caseId: '{% $caseId %}',
      version: '{% $states.input.version %}',
      token: '{% $states.context.Task.Token %}',
      ...execution,
    }),
    taskTimeout: Timeout.jsonata('{% $states.input.seconds %}'),
    outputs: {},
  });
  const stuckCase = stuck(scope, 'Case is stuck');
  const closed = Choice.jsonata(scope, 'Closed?')
    .when(Condition.jsonata('{% $states.input.closed %}'), Succeed.jsonata(scope, 'Done', { outputs: {} }))
    .otherwise(wait);
  look.addCatch(stuckCase, { errors: [Errors.ALL] }).next(closed);
  wait
    .addCatch(look, { errors: [Errors.TIMEOUT] })
    .addCatch(stuckCase, { errors: [Errors.ALL] })
    .next(look);
  stuckCase.next(look);
  return name.next(look);
};

/**
 * The stage of one application: all its cases at once, each by its own time. It knows nothing but case ids;
 * what is due, and what follows, is decided by the function.
 */
export const stageApproval = (scope: Construct, rendezvous: IFunction): IChainable => {
  const plan = retriedStep(scope, 'Plan', {
    lambdaFunction: rendezvous,
    payload: TaskInput.fromObject({ step: 'plan', ...execution, startedAt }),
    outputs: payload,
  });
  const close = retriedStep(scope, 'Close', {
    lambdaFunction: rendezvous,
    payload: TaskInput.fromObject({ step: 'close', ...execution }),
    outputs: {},
  });
  const cases = Map.jsonata(scope, 'Cases', {
    items: ProvideItems.jsonata('{% $states.input.cases %}'),
    maxConcurrency: 40,
    outputs: {},
  }).itemProcessor(followCase(scope, rendezvous));
  const stuckStart = stuck(scope, 'Start is stuck');
  const stuckEnd = stuck(scope, 'End is stuck');
  plan.addCatch(stuckStart, { errors: [Errors.ALL] });
  cases.addCatch(stuckStart, { errors: [Errors.ALL] });
  close.addCatch(stuckEnd, { errors: [Errors.ALL] });
  stuckStart.next(plan);
  stuckEnd.next(close);
  return plan.next(cases).next(close);
};
