import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { DemoCloud } from '../../builders/demo-cloud.ts';
import { textAt } from '../../builders/text-at.ts';

const consumerQueues = ({ cloud }: DemoCloud): readonly string[] =>
  cloud.template
    .byType('AWS::SQS::Queue')
    .filter(
      ({ logicalId, properties }) => properties['FifoQueue'] === true && !logicalId.endsWith('DeadLetters'),
    )
    .map(({ logicalId }) => logicalId);

let given = 0;

/** What the runbook does when messages were lost: each consumer gets one hint for each project. Answers how many. */
export const giveHints = async (county: DemoCloud): Promise<number> => {
  const client = county.sqs();
  const partitions = (await county.records('JournalTable')).map(({ PK }) => textAt(PK));
  const projects = new Set(
    partitions.flatMap((PK) => (PK.startsWith('PROJECT#') ? PK.slice('PROJECT#'.length) : [])),
  );
  const queues = consumerQueues(county);
  for (const queue of queues)
    for (const project of projects)
      await client.send(
        new SendMessageCommand({
          QueueUrl: county.nameOf(queue),
          MessageGroupId: project,
          MessageDeduplicationId: `by-hand-${(given += 1)}`,
          MessageBody: JSON.stringify({ project, number: 1, type: 'by-hand' }),
        }),
      );
  await county.settled();
  return queues.length * projects.size;
};
