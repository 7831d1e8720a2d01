import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Bilingual } from '../../shared/kernel/bilingual.ts';
import { pinLogicalId } from './pin-logical-id.ts';

export interface AlarmProps {
  readonly metric: IMetric;
  /** Alarms when the metric is greater than this, in the unit of the metric. */
  readonly above: number;
  /** Periods in a row. Default 1. */
  readonly periods?: number;
  readonly what: Bilingual;
  /** Who is hurt. */
  readonly hurts: Bilingual;
  /** Section of `infra/runbook.md`. */
  readonly runbook: string;
}

/** Alarms beyond this number cost more than they tell. */
const most = 25;

/** The county's alarms and the topic that tells its people. Not encrypted: CloudWatch cannot use the free key. */
export class Alarms extends Construct {
  readonly topic: Topic;
  private count = 0;

  constructor(scope: Construct, id: string, addresses: readonly string[]) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    pinLogicalId(this.topic, 'AlarmTopic');
    const { account } = Stack.of(this);
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
    for (const address of addresses) this.topic.addSubscription(new EmailSubscription(address));
  }

  /** @throws beyond 25 alarms. */
  raise(id: string, props: AlarmProps): void {
    this.count += 1;
    if (this.count > most) throw new Error(`${id} is alarm ${this.count}; a county has at most ${most}`);
    const { what, hurts, runbook } = props;
    const alarm = new Alarm(this, id, {
      metric: props.metric,
      threshold: props.above,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: [
        `${what.en}. Hurt: ${hurts.en}.`,
        `${what.zh}。受影响：${hurts.zh}。`,
        `infra/runbook.md#${runbook}`,
      ].join('\n'),
    });
    pinLogicalId(alarm, id);
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }
}
