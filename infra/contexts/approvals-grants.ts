import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { ContextTable } from '../constructs/context-table.ts';
import type { DepartmentKeys } from '../constructs/department-keys.ts';
import { grantOnEverything } from '../constructs/grant-on-everything.ts';
import { grant, type Grantable } from '../constructs/grants.ts';

export interface ApprovalsGrants {
  readonly api: Grantable;
  readonly rendezvous: Grantable;
  readonly starter: Grantable;
  readonly table: ContextTable;
  readonly journal: ContextTable;
  readonly machine: StateMachine;
  readonly departmentKeys: DepartmentKeys;
}

const chains = ['PROJECT#'];
const county = ['COUNTY'];
const persons = ['PERSON#'];

/** The rights of the three functions; the rendezvous alone may answer a waiting step. */
export const grantApprovals = (parts: ApprovalsGrants): void => {
  const { api, rendezvous, starter, table, journal, machine, departmentKeys } = parts;
  grant(api, {
    actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    on: [table.arn],
  });
  grant(api, { actions: ['dynamodb:Query'], on: [table.indexArn('department'), table.indexArn('owner')] });
  grant(api, { actions: ['secretsmanager:GetSecretValue'], on: [departmentKeys.arn] });
  grant(rendezvous, {
    actions: [
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:ConditionCheckItem',
    ],
    on: [table.arn],
  });
  grantOnEverything(rendezvous, 'states:SendTaskSuccess');
  grant(starter, {
    actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    on: [table.arn],
  });
  grant(starter, { actions: ['dynamodb:Query'], on: [table.indexArn('timers')] });
  grant(starter, { actions: ['states:StartExecution'], on: [machine.stateMachineArn] });
  grant(rendezvous, { actions: ['dynamodb:Query'], on: [journal.arn], leadingKeys: chains });
  for (const reader of [api, starter])
    grant(reader, { actions: ['dynamodb:Query'], on: [journal.arn], leadingKeys: [...chains, ...county] });
  grant(api, {
    actions: ['dynamodb:PutItem'],
    on: [journal.arn],
    leadingKeys: [...chains, ...county, ...persons],
  });
  grant(starter, {
    actions: ['dynamodb:PutItem'],
    on: [journal.arn],
    leadingKeys: [...chains, ...county],
  });
  grant(rendezvous, { actions: ['dynamodb:PutItem'], on: [journal.arn], leadingKeys: chains });
};
