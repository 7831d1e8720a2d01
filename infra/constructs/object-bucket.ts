import { Duration, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement, AnyPrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { dataRemoval } from './data-removal.ts';
import type { House } from './house.ts';
import { pinLogicalId } from './pin-logical-id.ts';

export interface ObjectBucketProps {
  readonly house: House;
  /** Days for which a version is kept that was replaced or deleted. */
  readonly replacedDays: number;
  /** Days after which every object goes. Default never. */
  readonly keptDays?: number;
  /** Whether the event bus of the account hears of each new object. Default no. */
  readonly announces?: boolean;
}

/**
 * A private bucket of documents: versioned, encrypted, TLS only, and each name is put once. Id = logical id.
 * One with objects in it is emptied by hand before its stack can be deleted.
 */
export class ObjectBucket extends Construct {
  readonly bucket: Bucket;
  readonly logicalId: string;

  constructor(scope: Construct, id: string, props: ObjectBucketProps) {
    super(scope, id);
    const { house, replacedDays, keptDays, announces = false } = props;
    this.logicalId = id;
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      removalPolicy: dataRemoval(house.county),
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(replacedDays),
          ...(keptDays === undefined ? {} : { expiration: Duration.days(keptDays) }),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    pinLogicalId(this.bucket, id);
    if (announces) this.announce();
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:PutObject'],
        resources: [`${this.bucket.bucketArn}/*`],
        conditions: { Null: { 's3:if-none-match': 'true' } },
      }),
    );
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Who fetched a document stands in the access log of the API, which signs every address.',
    });
  }

  /** Not by `eventBridgeEnabled`, which adds a custom resource. */
  private announce(): void {
    const resource = this.bucket.node.defaultChild;
    if (!(resource instanceof CfnBucket)) throw new Error(`${this.node.path} has no bucket`);
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }

  get name(): string {
    return this.bucket.bucketName;
  }
}
