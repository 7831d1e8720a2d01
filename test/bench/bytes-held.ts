import { paginateScan } from '@aws-sdk/client-dynamodb';
import type { DemoCloud } from '../builders/demo-cloud.ts';

/** Overhead that DynamoDB bills for each item. */
const overhead = 100;

type Keys = readonly string[];

const keysOfIndexes = (indexes: unknown): readonly Keys[] =>
  (Array.isArray(indexes) ? indexes : []).map(({ KeySchema }: { KeySchema: { AttributeName: string }[] }) =>
    KeySchema.map(({ AttributeName }) => AttributeName),
  );

/** Bytes of every item in every table, counted whole once more for each index that it stands in: at most so many. */
export const bytesHeld = async (cloud: DemoCloud): Promise<number> => {
  const client = cloud.dynamo();
  let bytes = 0;
  for (const { physicalName, properties } of cloud.cloud.template.byType('AWS::DynamoDB::Table')) {
    const indexes = keysOfIndexes(properties['GlobalSecondaryIndexes']);
    for await (const { Items = [] } of paginateScan({ client }, { TableName: physicalName }))
      for (const item of Items) {
        const copies = 1 + indexes.filter((keys) => keys.every((key) => key in item)).length;
        bytes += copies * (Buffer.byteLength(JSON.stringify(item)) + overhead);
      }
  }
  return bytes;
};
