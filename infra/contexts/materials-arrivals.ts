import { Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { HouseFunction, EnvironmentSchema } from '../constructs/house-function.ts';
import type { ObjectBucket } from '../constructs/object-bucket.ts';
import { pinLogicalId } from '../constructs/pin-logical-id.ts';

export interface MaterialsArrivalsProps {
  readonly quarantine: ObjectBucket;
  readonly uploads: Queue;
  readonly inspector: HouseFunction<EnvironmentSchema>;
}

/** Files inspected at the same time. */
const concurrency = 4;

/** The way of an upload to its inspector: event of the bucket, rule, queue, one at a time. */
export class MaterialsArrivals extends Construct {
  constructor(scope: Construct, id: string, props: MaterialsArrivalsProps) {
    super(scope, id);
    const { quarantine, uploads, inspector } = props;
    const rule = new Rule(this, 'Rule', {
      description: 'Tells the inspector of every upload',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [quarantine.name] } },
      },
      targets: [{ bind: () => ({ arn: uploads.queueArn }) }],
    });
    pinLogicalId(rule, 'UploadArrivedRule');
    uploads.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [uploads.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': rule.ruleArn } },
      }),
    );
    const mapping = new CfnEventSourceMapping(this, 'Mapping', {
      functionName: inspector.function.functionName,
      eventSourceArn: uploads.queueArn,
      batchSize: 1,
      functionResponseTypes: ['ReportBatchItemFailures'],
      scalingConfig: { maximumConcurrency: concurrency },
    });
    pinLogicalId(mapping, 'MaterialsInspectorMapping');
    // the event source mapping reads as the function's role
    mapping.node.addDependency(inspector.policy);
  }
}
