import type { Construct } from 'constructs';
import { ContextTable } from '../constructs/context-table.ts';
import type { House } from '../constructs/house.ts';

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
];

export const approvalsTable = (scope: Construct, house: House): ContextTable =>
  new ContextTable(scope, 'ApprovalsTable', {
    house,
    expiry: 'expiresAt',
    indexes: [
      { name: 'department', partitionKey: 'departmentKey', sortKey: 'dueKey', attributes: listed },
      {
        name: 'timers',
        partitionKey: 'timersKey',
        sortKey: 'timerKey',
        attributes: ['applicationId', 'counted'],
      },
      { name: 'owner', partitionKey: 'ownerKey', sortKey: 'projectKey' },
    ],
  });
