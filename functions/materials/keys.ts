import { createHash } from 'node:crypto';
import type { Key } from '../../shared/dynamo/key.ts';

/**
 * Table `materials`. Idempotency records are kept here by shared/journal/keys.ts.
 *
 * | item     | PK             | SK             | attributes                                                        |
 * |----------|----------------|----------------|-------------------------------------------------------------------|
 * | material | PROJECT#<prj>  | MATERIAL#<mat> | domain/material.ts; while pending lapsingKey, declaredKey         |
 * | pointer  | MATERIAL#<mat> | POINTER        | projectId; never changes                                          |
 * | project  | PROJECT#<prj>  | FACTS          | owner, departments, as of the event `number` of the journal       |
 *
 * | index   | partition                    | sort                            | projection (INCLUDE)    |
 * |---------|------------------------------|---------------------------------|-------------------------|
 * | lapsing | lapsingKey PENDING#<shard>   | declaredKey <declaredAt>#<mat>  | projectId, materialId   |
 */
export const projectPartition = (projectId: string): string => `PROJECT#${projectId}`;

export const materialKey = (projectId: string, materialId: string): Key => ({
  PK: projectPartition(projectId),
  SK: `MATERIAL#${materialId}`,
});

export const pointerKey = (materialId: string): Key => ({ PK: `MATERIAL#${materialId}`, SK: 'POINTER' });

export const factsKey = (projectId: string): Key => ({ PK: projectPartition(projectId), SK: 'FACTS' });

const shardCount = 4;

/** Every partition of the index `lapsing`. */
export const lapsingPartitions: readonly string[] = Array.from(
  { length: shardCount },
  (_, shard) => `PENDING#${shard}`,
);

/** Where a pending material stands in the index `lapsing`. */
export const lapsingKeys = ({
  materialId,
  declaredAt,
}: {
  readonly materialId: string;
  readonly declaredAt: string;
}): { readonly lapsingKey: string; readonly declaredKey: string } => {
  const shard = (createHash('sha256').update(materialId).digest()[0] ?? 0) % shardCount;
  return { lapsingKey: `PENDING#${shard}`, declaredKey: `${declaredAt}#${materialId}` };
};
