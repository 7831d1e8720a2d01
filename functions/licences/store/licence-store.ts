import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { fromItem, type Item } from '../../../shared/dynamo/item.ts';
import { type Key, toKey } from '../../../shared/dynamo/key.ts';
import { heldLicence } from '../domain/held-licence.ts';
import type { KnownLicences } from '../domain/known-licences.ts';
import { type LicenceItem, licenceItems } from '../domain/licence-item.ts';
import { type LicenceRecord, licenceRecord } from '../domain/licence-record.ts';
import {
  identifierPointerKey,
  licenceKey,
  licencePointerKey,
  projectPartition,
  serialOfKey,
  seriesPartition,
  sortPrefix,
} from '../keys.ts';

/** Reads of this context; all consistent. */
export interface LicenceStore {
  /** Licences of a project and what it is owed, in the order of the items. */
  readonly readProject: (projectId: string) => Promise<KnownLicences>;
  /** Project of a licence that is issued or held. */
  readonly findProjectOf: (licenceId: string) => Promise<string | undefined>;
  readonly findLicence: (licenceId: string) => Promise<LicenceRecord | undefined>;
  readonly findByIdentifier: (identifier: string) => Promise<LicenceRecord | undefined>;
  /** The last serial that a series has given; 0 before the first. */
  readonly lastSerial: (series: string) => Promise<number>;
}

const startsWith =
  (prefix: string) =>
  ({ SK }: Item): boolean =>
    SK?.S?.startsWith(prefix) ?? false;

const byItem = (a: { readonly item: LicenceItem }, b: { readonly item: LicenceItem }): number =>
  licenceItems.indexOf(a.item) - licenceItems.indexOf(b.item);

export const createLicenceStore = (client: DynamoDBClient, tableName: string): LicenceStore => {
  const get = async (key: Key): Promise<Item | undefined> => {
    const { Item: found } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: toKey(key), ConsistentRead: true }),
    );
    return found;
  };
  const read = async (projectId: string, licenceId: string): Promise<LicenceRecord | undefined> => {
    const item = await get(licenceKey(projectId, licenceId));
    return item && licenceRecord.parse(fromItem(item));
  };
  const findProjectOf = async (licenceId: string): Promise<string | undefined> =>
    (await get(licencePointerKey(licenceId)))?.['projectId']?.S;

  return {
    findProjectOf,
    readProject: async (projectId) => {
      const found: Item[] = [];
      let start: Item | undefined;
      do {
        const page: QueryCommandOutput = await client.send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'PK = :project',
            ExpressionAttributeValues: { ':project': { S: projectPartition(projectId) } },
            ConsistentRead: true,
            ...(start && { ExclusiveStartKey: start }),
          }),
        );
        found.push(...(page.Items ?? []));
        start = page.LastEvaluatedKey;
      } while (start !== undefined);
      return {
        licences: found
          .filter(startsWith(sortPrefix.licence))
          .map((item) => licenceRecord.parse(fromItem(item)))
          .sort((a, b) => byItem(a.licence, b.licence)),
        held: found
          .filter(startsWith(sortPrefix.held))
          .map((item) => heldLicence.parse(fromItem(item)))
          .sort(byItem),
      };
    },
    findLicence: async (licenceId) => {
      const projectId = await findProjectOf(licenceId);
      return projectId === undefined ? undefined : read(projectId, licenceId);
    },
    findByIdentifier: async (identifier) => {
      const pointer = await get(identifierPointerKey(identifier));
      const [projectId, licenceId] = [pointer?.['projectId']?.S, pointer?.['licenceId']?.S];
      return projectId === undefined || licenceId === undefined ? undefined : read(projectId, licenceId);
    },
    lastSerial: async (series) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'PK = :series',
          ExpressionAttributeValues: { ':series': { S: seriesPartition(series) } },
          ConsistentRead: true,
          ScanIndexForward: false,
          Limit: 1,
        }),
      );
      return serialOfKey(Items[0]?.['SK']?.S ?? '');
    },
  };
};
