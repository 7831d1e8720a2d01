import type { Construct } from 'constructs';
import { ContextTable } from '../constructs/context-table.ts';
import type { House } from '../constructs/house.ts';
import { approvalsIndexes } from './approvals-indexes.ts';

export const approvalsTable = (scope: Construct, house: House): ContextTable =>
  new ContextTable(scope, 'ApprovalsTable', { house, expiry: 'expiresAt', indexes: approvalsIndexes });
