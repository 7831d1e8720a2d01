import type { Execution } from './execution.ts';
import type { JsonObject } from './json.ts';

/** An execution as ListExecutions answers it. */
export const presentExecution = ({ arn, name, machine, startedAt, ending }: Execution): JsonObject => ({
  executionArn: arn,
  stateMachineArn: machine.arn,
  name,
  status: ending?.status ?? 'RUNNING',
  startDate: startedAt / 1_000,
  ...(ending === undefined ? {} : { stopDate: ending.stoppedAt / 1_000 }),
  redriveCount: 0,
});

/** An execution as DescribeExecution answers it. */
export const describeExecution = (execution: Execution): JsonObject => {
  const { output, error, cause } = execution.ending ?? {};
  return {
    ...presentExecution(execution),
    input: execution.inputText,
    inputDetails: { included: true },
    ...(output === undefined ? {} : { output, outputDetails: { included: true } }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: 'this engine does not redrive',
  };
};
