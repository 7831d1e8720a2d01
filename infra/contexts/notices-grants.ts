import type { ContextTable } from '../constructs/context-table.ts';
import { grantObjects } from '../constructs/grant-objects.ts';
import { grant, type Grantable } from '../constructs/grants.ts';
import type { ObjectBucket } from '../constructs/object-bucket.ts';

export interface NoticesGrants {
  readonly api: Grantable;
  readonly writer: Grantable;
  readonly table: ContextTable;
  readonly documents: ObjectBucket;
  readonly journal: ContextTable;
  /** Whether the county has a message gateway: the writer reads where owners are told only then. */
  readonly sends: boolean;
}

/** The rights of the two functions: one puts papers, the other leads to them; only who sends opens the vault. */
export const grantNotices = ({ api, writer, table, documents, journal, sends }: NoticesGrants): void => {
  grant(api, { actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], on: [table.arn] });
  grant(api, {
    actions: ['dynamodb:PutItem', 'dynamodb:Query'],
    on: [journal.arn],
    leadingKeys: ['PROJECT#', 'COUNTY'],
  });
  grant(api, {
    actions: ['dynamodb:PutItem', 'dynamodb:DeleteItem'],
    on: [journal.arn],
    leadingKeys: ['PERSON#con_'],
  });
  grantObjects(api, { actions: ['s3:GetObject'], on: documents, below: 'papers/' });
  grant(writer, { actions: ['dynamodb:GetItem', 'dynamodb:PutItem'], on: [table.arn] });
  grant(writer, {
    actions: ['dynamodb:Query', 'dynamodb:PutItem'],
    on: [journal.arn],
    leadingKeys: ['PROJECT#'],
  });
  grantObjects(writer, { actions: ['s3:PutObject'], on: documents, below: 'papers/' });
  if (!sends) return;
  grant(writer, { actions: ['dynamodb:Query'], on: [table.indexArn('waiting')] });
  grant(writer, { actions: ['dynamodb:GetItem'], on: [journal.arn], leadingKeys: ['PERSON#con_'] });
};
