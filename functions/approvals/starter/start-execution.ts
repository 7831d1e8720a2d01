import { type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

export type StartExecution = (applicationId: string, generation: number) => Promise<void>;

/** Starts the execution `<applicationId>-<generation>`. One of that name that is there already is the same one. */
export const createStartExecution =
  (client: SFNClient, stateMachineArn: string): StartExecution =>
  async (applicationId, generation) => {
    const name = `${applicationId}-${generation}`;
    try {
      const input = JSON.stringify({ applicationId, generation });
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ExecutionAlreadyExists') throw error;
    }
  };
