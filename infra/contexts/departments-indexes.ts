import type { TableIndex } from '../constructs/context-table.ts';

/** The indexes of the table of departments, and what each of them holds. */
export const departmentsIndexes: readonly TableIndex[] = [
  { name: 'pending', partitionKey: 'pendingKey', sortKey: 'numberKey', attributes: ['deliveryId'] },
  { name: 'planned', partitionKey: 'plannedKey', sortKey: 'momentKey', attributes: ['deliveryId', 'party'] },
];
