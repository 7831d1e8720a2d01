import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { recordedIndex } from '../../shared/journal/keys.ts';
import { eventRule } from './event-rule.ts';
import { grantOnEverything } from './grant-on-everything.ts';
import { grant } from './grants.ts';
import { HouseFunction, type EnvironmentSchema, type HouseFunctionProps } from './house-function.ts';
import type { Journal } from './journal.ts';
import { pinLogicalId } from './pin-logical-id.ts';

export interface RelayProps<Schema extends EnvironmentSchema> extends HouseFunctionProps<Schema> {
  readonly journal: Journal;
  /** Queues that it may write to. */
  readonly queues: readonly [Queue, ...Queue[]];
}

/**
 * Follows the journal's stream, one batch of a shard at a time, and puts a hint on the queues; once an hour one more for
 * each chain that was written to.
 */
export class Relay<Schema extends EnvironmentSchema> extends Construct {
  readonly handler: HouseFunction<Schema>;

  constructor(scope: Construct, id: string, props: RelayProps<Schema>) {
    super(scope, id);
    const { house, journal, queues } = props;
    this.handler = new HouseFunction(this, id, props);
    grant(this.handler, {
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      on: [journal.table.streamArn],
    });
    grantOnEverything(this.handler, 'dynamodb:ListStreams');
    grant(this.handler, { actions: ['dynamodb:Query'], on: [journal.table.indexArn(recordedIndex)] });
    const [first, ...others] = [...queues.map((queue) => queue.queueArn), journal.failures.queueArn];
    if (first !== undefined) grant(this.handler, { actions: ['sqs:SendMessage'], on: [first, ...others] });
    const mapping = new CfnEventSourceMapping(this, 'Mapping', {
      functionName: this.handler.function.functionName,
      eventSourceArn: journal.table.streamArn,
      startingPosition: 'TRIM_HORIZON',
      batchSize: 100,
      parallelizationFactor: 1,
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 10,
      maximumRecordAgeInSeconds: 21_600,
      functionResponseTypes: ['ReportBatchItemFailures'],
      destinationConfig: { onFailure: { destination: journal.failures.queueArn } },
      filterCriteria: { filters: [{ pattern: JSON.stringify(inserts) }] },
    });
    pinLogicalId(mapping, `${id}Mapping`);
    eventRule(this, `${id}SweepRule`, {
      description: 'Tells once more of what was written to the journal',
      on: { schedule: Schedule.rate(Duration.hours(1)) },
      tells: this.handler.function,
    });
    house.alarms.raise(`${id}BehindAlarm`, {
      metric: this.handler.function.metric('IteratorAge', {
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
      above: 300_000,
      what: { zh: '日志转发落后超过 5 分钟', en: 'The relay is more than 5 minutes behind the journal' },
      hurts: {
        zh: '等待后续处理的申报单位和部门',
        en: 'applicants and departments who wait for what follows',
      },
      runbook: 'relay-behind',
    });
  }
}

/** Events only: no vault item, no change, no removal. */
const inserts = {
  eventName: ['INSERT'],
  dynamodb: { Keys: { SK: { S: [{ prefix: 'EVENT#' }] } } },
};
