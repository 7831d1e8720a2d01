import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DemoCloud } from './demo-cloud.ts';

/** Nothing is written. */
const mayWriteJournal = async (
  { cloud, dynamo, nameOf }: Pick<DemoCloud, 'cloud' | 'dynamo' | 'nameOf'>,
  holder: string,
  partition: string,
): Promise<boolean> => {
  const client = dynamo(cloud.identities.ofFunction(holder));
  try {
    await client.send(
      new PutItemCommand({
        TableName: nameOf('JournalTable'),
        Item: { PK: { S: partition }, SK: { S: 'EVENT#0000000001' } },
        ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(PK)',
      }),
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'ConditionalCheckFailedException') return true;
    if (/is not authorized to perform: dynamodb:PutItem on resource: .*JournalTable/.test(error.message))
      return false;
    throw error;
  }
  throw new Error(`${holder} has written`);
};

const partitions = ['PROJECT#none', 'COUNTY', 'PERSON#none', 'TOLD#none', 'DELIVERY#none', 'OTHER#none'];

/** Partitions of the journal that a function may write into, of one of each kind and one of none. */
export const writableOf = async (
  cloud: Parameters<typeof mayWriteJournal>[0],
  holder: string,
): Promise<readonly string[]> => {
  const writable: string[] = [];
  for (const partition of partitions)
    if (await mayWriteJournal(cloud, holder, partition)) writable.push(partition);
  return writable;
};
