import { SendTaskSuccessCommand, type SFNClient } from '@aws-sdk/client-sfn';

/** Nobody waits with this token any more. */
const over: ReadonlySet<string> = new Set(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken']);

/**
 * Signals carry no data: the execution looks for itself. The token goes into no log: of what the service says only the
 * name of the error is kept.
 */
export const createSendSignal =
  (client: SFNClient) =>
  async (taskToken: string): Promise<void> => {
    const fault = await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' })).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
    );
    if (fault !== undefined && !over.has(fault)) throw new Error(`a signal was not sent: ${fault}`);
  };
