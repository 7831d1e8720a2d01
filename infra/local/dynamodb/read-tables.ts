import { asRecord, isRecord } from '../template/as-record.ts';
import type { LoadedTemplate } from '../template/loaded-template.ts';
import { TemplateError } from '../template/template-error.ts';

export interface TableDefinition {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  /** Partition key attribute of the table and of each index. */
  readonly partitionKey: string;
  readonly indexKeys: ReadonlyMap<string, string>;
  readonly streamArn: string | undefined;
  readonly createRequest: Readonly<Record<string, unknown>>;
}

const sent = ['AttributeDefinitions', 'KeySchema', 'LocalSecondaryIndexes'];

// nothing that a request could see depends on these; expired items may linger, as they do for days in AWS
const unseen = [
  'BillingMode',
  'ContributorInsightsSpecification',
  'DeletionProtectionEnabled',
  'GlobalSecondaryIndexes',
  'PointInTimeRecoverySpecification',
  'SSESpecification',
  'StreamSpecification',
  'TableClass',
  'TableName',
  'Tags',
  'TimeToLiveSpecification',
];

const records = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  [value ?? []].flat().filter(isRecord);

const partitionKeyOf = (schema: unknown, where: string): string => {
  const hash = records(schema).find(({ KeyType }) => KeyType === 'HASH')?.['AttributeName'];
  if (typeof hash !== 'string') throw new TemplateError(`${where}: no partition key in the KeySchema`);
  return hash;
};

export const readTables = (template: LoadedTemplate): readonly TableDefinition[] =>
  template.byType('AWS::DynamoDB::Table').map(({ logicalId, physicalName, arn, properties }) => {
    for (const name of Object.keys(properties))
      if (!sent.includes(name) && !unseen.includes(name))
        throw new TemplateError(`${logicalId}: the local cloud does not know the table's ${name}`);
    if (asRecord(properties['SSESpecification'])['KMSMasterKeyId'] !== undefined)
      throw new TemplateError(`${logicalId}: the local cloud has no table with a key of its own`);
    const secondary = records(properties['GlobalSecondaryIndexes']);
    const view = asRecord(properties['StreamSpecification'])['StreamViewType'];
    return {
      logicalId,
      name: physicalName,
      arn,
      partitionKey: partitionKeyOf(properties['KeySchema'], logicalId),
      indexKeys: new Map(
        [...secondary, ...records(properties['LocalSecondaryIndexes'])].map((index) => [
          String(index['IndexName']),
          partitionKeyOf(index['KeySchema'], `${logicalId} index ${String(index['IndexName'])}`),
        ]),
      ),
      streamArn: view === undefined ? undefined : `${arn}/stream/2026-01-01T00:00:00.000`,
      createRequest: {
        TableName: physicalName,
        BillingMode: 'PAY_PER_REQUEST',
        ...Object.fromEntries(sent.flatMap((name) => (name in properties ? [[name, properties[name]]] : []))),
        ...(secondary.length > 0 && {
          GlobalSecondaryIndexes: secondary.map(({ IndexName, KeySchema, Projection }) => ({
            IndexName,
            KeySchema,
            Projection,
          })),
        }),
        ...(view !== undefined && { StreamSpecification: { StreamEnabled: true, StreamViewType: view } }),
      },
    };
  });
