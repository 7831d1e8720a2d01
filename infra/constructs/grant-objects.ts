import { Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Grantable } from './grants.ts';
import type { ObjectBucket } from './object-bucket.ts';

export interface ObjectGrant {
  readonly actions: readonly [`s3:${string}`, ...`s3:${string}`[]];
  readonly on: ObjectBucket;
  /** Names begin so: with a folder (`licences/`), or with the prefix of an id (`prj_`). */
  readonly below: `${string}/` | `${string}_`;
}

/** Gives exact actions on the objects below a prefix of one bucket. */
export const grantObjects = (to: Grantable, { actions, on, below }: ObjectGrant): void => {
  to.policy.addStatements(
    new PolicyStatement({ actions: [...actions], resources: [`${on.bucket.bucketArn}/${below}*`] }),
  );
  Validations.of(to.policy).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${on.logicalId}.Arn>/${below}*]`,
    reason: `Objects are named by ids below ${below}; there is no shorter list.`,
  });
};
