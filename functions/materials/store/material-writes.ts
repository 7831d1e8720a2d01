import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../../shared/dynamo/item.ts';
import type { Key } from '../../../shared/dynamo/key.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { Material } from '../domain/material.ts';
import { lapsingKeys, materialKey, pointerKey } from '../keys.ts';

/** Writes of this context, each guarded. */
export interface MaterialWrites {
  /** The material, if it has not changed since version `version - 1`; in the index while it is pending. */
  readonly material: (material: Material) => StateWrite;
  /** Finds the project of a material. */
  readonly pointer: (material: Material) => StateWrite;
}

const absent = { ConditionExpression: 'attribute_not_exists(PK)' };

const seen = (version: number) => ({
  ConditionExpression: 'version = :seen',
  ExpressionAttributeValues: { ':seen': { N: String(version) } },
});

export const createMaterialWrites = (tableName: string): MaterialWrites => {
  const put = (
    key: Key,
    values: Readonly<Record<string, unknown>>,
    guard: Partial<TransactWriteItem['Put']>,
  ): TransactWriteItem => ({ Put: { TableName: tableName, Item: toItem({ ...values, ...key }), ...guard } });
  return {
    material: (material) => ({
      subject: `material ${material.materialId}`,
      whenLost: 'stale',
      write: put(
        materialKey(material.projectId, material.materialId),
        { ...material, ...(material.state === 'pending' && lapsingKeys(material)) },
        material.version === 1 ? absent : seen(material.version - 1),
      ),
    }),
    pointer: ({ materialId, projectId }) => ({
      subject: `pointer of ${materialId}`,
      whenLost: 'taken',
      write: put(pointerKey(materialId), { projectId }, absent),
    }),
  };
};
