import { Duration, Validations } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { recordedIndex } from '../../shared/journal/keys.ts';
import { ContextTable } from './context-table.ts';
import type { House } from './house.ts';
import { houseQueue } from './house-queue.ts';

export interface JournalProps {
  readonly house: House;
}

/** The one shared store, with the only stream, and the queue for what the relay could not pass on. */
export class Journal extends Construct {
  readonly table: ContextTable;
  readonly failures: Queue;

  constructor(scope: Construct, id: string, { house }: JournalProps) {
    super(scope, id);
    this.table = new ContextTable(this, 'JournalTable', {
      house,
      stream: true,
      indexes: [
        {
          name: recordedIndex,
          partitionKey: 'hour',
          sortKey: 'recordedAt',
          attributes: ['project', 'number', 'type'],
        },
      ],
    });
    this.failures = houseQueue(this, 'FailuresQueue', { fifo: false });
    Validations.of(this.failures).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It holds what failed elsewhere and is read by people; an alarm tells them.',
    });
    house.alarms.raise('FailuresAlarm', {
      metric: this.failures.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
      above: 0,
      what: { zh: '日志流的一批记录未能转发', en: 'A batch of the journal stream was not passed on' },
      hurts: {
        zh: '等待后续处理的申报单位和部门',
        en: 'applicants and departments who wait for what follows',
      },
      runbook: 'failures-waiting',
    });
  }
}
