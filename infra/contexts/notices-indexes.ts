import type { TableIndex } from '../constructs/context-table.ts';

/** The index of the table of notices, and what it holds. */
export const noticesIndexes: readonly TableIndex[] = [
  { name: 'waiting', partitionKey: 'waitingKey', sortKey: 'momentKey', attributes: ['key'] },
];
