import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { ContextTable } from '../constructs/context-table.ts';
import { grantObjects } from '../constructs/grant-objects.ts';
import { grant, type Grantable } from '../constructs/grants.ts';
import type { ObjectBucket } from '../constructs/object-bucket.ts';

export interface MaterialsGrants {
  readonly api: Grantable;
  readonly inspector: Grantable;
  readonly lapse: Grantable;
  readonly table: ContextTable;
  readonly journal: ContextTable;
  readonly quarantine: ObjectBucket;
  readonly clean: ObjectBucket;
  readonly uploads: Queue;
}

const below = 'prj_';

/** The rights of the three functions: one signs uploads, one alone promotes, none does both. */
export const grantMaterials = (parts: MaterialsGrants): void => {
  const { api, inspector, lapse, table, journal, quarantine, clean, uploads } = parts;
  for (const writer of [api, inspector, lapse]) {
    grant(writer, { actions: ['dynamodb:GetItem', 'dynamodb:PutItem'], on: [table.arn] });
    grant(writer, {
      actions: ['dynamodb:PutItem', 'dynamodb:Query'],
      on: [journal.arn],
      leadingKeys: ['PROJECT#'],
    });
  }
  // the names of files lie in the vault
  grant(api, { actions: ['dynamodb:PutItem'], on: [journal.arn], leadingKeys: ['PERSON#'] });
  // the signature of an address is worth what its signer may do
  grantObjects(api, { actions: ['s3:PutObject'], on: quarantine, below });
  grantObjects(api, { actions: ['s3:GetObjectVersion'], on: clean, below });

  grantObjects(inspector, { actions: ['s3:GetObjectVersion'], on: quarantine, below });
  grantObjects(inspector, { actions: ['s3:PutObject', 's3:GetObject'], on: clean, below });
  // without it an object that is absent is a 403
  grant(inspector, { actions: ['s3:ListBucket'], on: [quarantine.bucket.bucketArn] });
  grant(inspector, {
    actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    on: [uploads.queueArn],
  });

  grant(lapse, { actions: ['dynamodb:Query'], on: [table.indexArn('lapsing')] });
  grantObjects(lapse, { actions: ['s3:GetObject'], on: quarantine, below });
  grant(lapse, { actions: ['s3:ListBucket'], on: [quarantine.bucket.bucketArn] });
  grant(lapse, { actions: ['sqs:SendMessage'], on: [uploads.queueArn] });
};
