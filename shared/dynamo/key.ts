import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** Primary key of every table of the house. */
export interface Key {
  readonly PK: string;
  readonly SK: string;
}

export const toKey = (key: Key): Record<keyof Key, AttributeValue> => ({
  PK: { S: key.PK },
  SK: { S: key.SK },
});
