import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { ContextTable } from '../constructs/context-table.ts';
import type { DepartmentKeys } from '../constructs/department-keys.ts';
import type { OrganisationKeys } from '../constructs/organisation-keys.ts';
import { grant, type Grantable } from '../constructs/grants.ts';

export interface DepartmentsGrants {
  readonly api: Grantable;
  readonly feed: Grantable;
  readonly sender: Grantable;
  readonly table: ContextTable;
  readonly journal: ContextTable;
  readonly keys: DepartmentKeys;
  readonly organisationKeys: OrganisationKeys;
  readonly deliveries: Queue;
}

/** The rights of the three functions: one alone rotates keys, one alone sends. */
export const grantDepartments = (parts: DepartmentsGrants): void => {
  const { api, feed, sender, table, journal, keys, organisationKeys, deliveries } = parts;
  const pending = table.indexArn('pending');
  grant(api, { actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], on: [table.arn] });
  grant(api, { actions: ['dynamodb:Query'], on: [pending] });
  grant(api, {
    actions: ['dynamodb:PutItem', 'dynamodb:Query'],
    on: [journal.arn],
    leadingKeys: ['COUNTY'],
  });
  // addresses lie in the vault
  grant(api, { actions: ['dynamodb:PutItem'], on: [journal.arn], leadingKeys: ['PERSON#'] });
  grant(api, {
    actions: [
      'secretsmanager:GetSecretValue',
      'secretsmanager:PutSecretValue',
      'secretsmanager:UpdateSecretVersionStage',
    ],
    on: [keys.arn],
  });
  grant(api, { actions: ['secretsmanager:GetSecretValue'], on: [organisationKeys.arn] });
  grant(feed, {
    actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
    on: [table.arn],
  });
  grant(feed, { actions: ['dynamodb:Query'], on: [pending] });
  grant(feed, { actions: ['dynamodb:Query'], on: [journal.arn], leadingKeys: ['PROJECT#', 'COUNTY'] });
  grant(feed, { actions: ['dynamodb:PutItem'], on: [journal.arn], leadingKeys: ['TOLD#'] });
  grant(feed, { actions: ['sqs:SendMessage'], on: [deliveries.queueArn] });
  grant(sender, { actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], on: [table.arn] });
  grant(sender, { actions: ['dynamodb:Query'], on: [pending, table.indexArn('planned')] });
  grant(sender, { actions: ['dynamodb:PutItem'], on: [journal.arn], leadingKeys: ['DELIVERY#'] });
  grant(sender, { actions: ['secretsmanager:GetSecretValue'], on: [keys.arn, organisationKeys.arn] });
  grant(sender, {
    actions: [
      'sqs:ReceiveMessage',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ChangeMessageVisibility',
      'sqs:SendMessage',
    ],
    on: [deliveries.queueArn],
  });
};
