import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Bilingual } from '../../shared/kernel/bilingual.ts';
import { grant } from './grants.ts';
import type { House } from './house.ts';
import { HouseFunction, type EnvironmentSchema, type HouseFunctionProps } from './house-function.ts';
import { houseQueue } from './house-queue.ts';
import { pinLogicalId } from './pin-logical-id.ts';

export interface ConsumerProps<Schema extends EnvironmentSchema> extends HouseFunctionProps<Schema> {
  readonly house: House;
  /** Messages of one call. Default 10. */
  readonly batchSize?: number;
  /** Calls at the same time; AWS takes no less than 2. Default 2. */
  readonly concurrency?: number;
  /** Times a message is tried before it is set aside. Default 5. */
  readonly attempts?: number;
  /** Who is hurt when it stands still or sets messages aside. */
  readonly hurts: Bilingual;
  /** Section of the runbook. */
  readonly runbook: string;
}

/** Seconds that the oldest message may wait. */
const patience = 900;
const period = Duration.minutes(5);

/** A journal consumer: FIFO queue (group = project), dead letters, function, mapping, and its alarm. */
export class Consumer<Schema extends EnvironmentSchema> extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly handler: HouseFunction<Schema>;

  constructor(scope: Construct, id: string, props: ConsumerProps<Schema>) {
    super(scope, id);
    const { house, batchSize = 10, concurrency = 2, attempts = 5 } = props;
    if (concurrency < 2) throw new Error(`${id}: a mapping takes no concurrency below 2`);
    this.handler = new HouseFunction(this, id, props);
    this.deadLetters = houseQueue(this, `${id}DeadLetters`, { fifo: true });
    this.queue = houseQueue(this, `${id}Queue`, {
      fifo: true,
      visibility: Duration.seconds(6 * this.handler.timeout.toSeconds()),
      deadLetters: { queue: this.deadLetters, maxReceiveCount: attempts },
    });
    grant(this.handler, {
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      on: [this.queue.queueArn],
    });
    const mapping = new CfnEventSourceMapping(this, 'Mapping', {
      functionName: this.handler.function.functionName,
      eventSourceArn: this.queue.queueArn,
      batchSize,
      functionResponseTypes: ['ReportBatchItemFailures'],
      scalingConfig: { maximumConcurrency: concurrency },
    });
    pinLogicalId(mapping, `${id}Mapping`);
    // one for both: a county has room for few alarms
    house.alarms.raise(`${id}Alarm`, {
      metric: new MathExpression({
        expression: `FILL(setAside, 0) + IF(FILL(oldest, 0) > ${patience}, 1, 0)`,
        usingMetrics: {
          setAside: this.deadLetters.metricApproximateNumberOfMessagesVisible({
            period,
            statistic: 'Maximum',
          }),
          oldest: this.queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
        },
        period,
      }),
      above: 0,
      what: {
        zh: '有消息多次处理失败已搁置，或最早的消息已等待超过 15 分钟',
        en: 'Messages were set aside after failing again and again, or the oldest waits for more than 15 minutes',
      },
      hurts: props.hurts,
      runbook: props.runbook,
    });
  }
}
