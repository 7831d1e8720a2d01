import type { DynamoDBRecord } from 'aws-lambda';

/** What a consumer is told: that its chain has gone on. It reads the rest from the journal. */
export interface Hint {
  readonly project: string;
  readonly number: number;
  readonly type: string;
}

/** Throws TypeError on a record that is no event: the stream's filter lets none pass. */
export const readHint = (record: DynamoDBRecord): Hint => {
  const image = record.dynamodb?.NewImage;
  const [project, number, type] = [image?.['project']?.S, image?.['number']?.N, image?.['type']?.S];
  if (project === undefined || number === undefined || type === undefined) throw new TypeError('no event');
  return { project, number: Number(number), type };
};
