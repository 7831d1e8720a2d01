import { readFileSync } from 'node:fs';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { fromItem, type Item } from '../../shared/dynamo/item.ts';
import type { DemoCloud } from '../builders/demo-cloud.ts';

/** A text in which a secret might have been left. */
export interface Evidence {
  readonly kind: 'answer' | 'log' | 'item' | 'template';
  readonly where: string;
  readonly text: string;
}

const isVault = ({ SK }: Readonly<Record<string, unknown>>): boolean => SK === 'VAULT';

/** A signal's token lies in its own item alone. */
const withoutSignal = ({ token: _token, ...rest }: Readonly<Record<string, unknown>>, isToken: boolean) =>
  isToken ? rest : { ...rest, ...(_token !== undefined && { token: _token }) };

const itemsOf = async (cloud: DemoCloud, table: string): Promise<readonly Item[]> => {
  const client = cloud.dynamo();
  const found: Item[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
    found.push(...Items);
  return found;
};

/** Everything that a run left behind but the vault of persons and the items that hold a signal's token. */
export const gatherEvidence = async (cloud: DemoCloud, template: string): Promise<readonly Evidence[]> => {
  const tables = cloud.cloud.template.byType('AWS::DynamoDB::Table');
  const items: Evidence[] = [];
  for (const { logicalId, physicalName } of tables)
    for (const item of (await itemsOf(cloud, physicalName)).map(fromItem))
      if (!isVault(item)) {
        const shown = withoutSignal(item, item['SK'] === 'TOKEN');
        items.push({
          kind: 'item',
          where: `${logicalId} ${String(item['PK'])}`,
          text: JSON.stringify(shown),
        });
      }
  return [
    ...items,
    ...cloud.cloud.log.lines().map(({ source, text }): Evidence => ({ kind: 'log', where: source, text })),
    { kind: 'template', where: template, text: readFileSync(template, 'utf8') },
  ];
};
