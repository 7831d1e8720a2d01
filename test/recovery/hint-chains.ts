import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { DemoCloud } from '../builders/demo-cloud.ts';

/** Tells a consumer of chains, as the relay does, and lets it come to their ends. @param queue logical name */
export const hintChains = async (
  cloud: DemoCloud,
  queue: string,
  chains: readonly string[],
): Promise<void> => {
  const client = cloud.sqs();
  for (const project of chains)
    await client.send(
      new SendMessageCommand({
        QueueUrl: cloud.nameOf(queue),
        MessageGroupId: project,
        MessageDeduplicationId: `${project}#recovery`,
        MessageBody: JSON.stringify({ project, number: 1, type: 'recovery' }),
      }),
    );
  await cloud.settled();
};
