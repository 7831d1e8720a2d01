import type { Engine, StatusChange } from './engine.ts';
import type { Execution } from './execution.ts';

const changeOf = (execution: Execution): StatusChange => {
  const { ending } = execution;
  return {
    source: 'aws.states',
    detailType: 'Step Functions Execution Status Change',
    resources: [execution.arn],
    detail: {
      executionArn: execution.arn,
      stateMachineArn: execution.machine.arn,
      name: execution.name,
      status: ending?.status ?? 'RUNNING',
      startDate: execution.startedAt,
      stopDate: ending?.stoppedAt ?? null,
      input: execution.inputText,
      inputDetails: { included: true },
      output: ending?.output ?? null,
      outputDetails: ending?.output === undefined ? null : { included: true },
      error: ending?.error ?? null,
      cause: ending?.cause ?? null,
    },
  };
};

/** Tells the hook of the status that the execution has now. What the hook throws is logged: the execution goes on. */
export const announceStatus = (engine: Engine, execution: Execution): void => {
  try {
    engine.onStatusChange(changeOf(execution));
  } catch (error) {
    engine.cloud.log.write('states', `${execution.arn}: the status change was not taken: ${String(error)}`);
  }
};
