import type { TableIndex } from '../constructs/context-table.ts';

/** What a department's list shows of an open case; DynamoDB copies at most 20 attributes into an index, the keys beside. */
const listed = [
  'applicationId',
  'item',
  'itemType',
  'stage',
  'department',
  'state',
  'accepted',
  'notOpened',
  'version',
  'revision',
  'filedAt',
  'receivedAt',
  'acceptedAt',
  'promised',
  'statutory',
  'nextTimer',
  'stops',
  'resubmittedAt',
  'extension',
  'reportedAt',
];

/** The indexes of the table of approvals, and what each of them holds. */
export const approvalsIndexes: readonly TableIndex[] = [
  { name: 'department', partitionKey: 'departmentKey', sortKey: 'dueKey', attributes: listed },
  {
    name: 'timers',
    partitionKey: 'timersKey',
    sortKey: 'timerKey',
    attributes: ['applicationId', 'counted'],
  },
  { name: 'owner', partitionKey: 'ownerKey', sortKey: 'projectKey' },
];
