import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { senderEnvironment } from '../../functions/departments/environment.ts';
import { countyMetric } from '../constructs/county-metric.ts';
import { eventRule } from '../constructs/event-rule.ts';
import { HouseFunction, type HouseFunctionProps } from '../constructs/house-function.ts';
import type { House } from '../constructs/house.ts';
import { pinLogicalId } from '../constructs/pin-logical-id.ts';

type Environment = HouseFunctionProps<typeof senderEnvironment>['environment'];

export interface DepartmentsSenderProps {
  readonly house: House;
  /** `{ deliveryId }` messages. */
  readonly deliveries: Queue;
  readonly environment: Environment;
}

/** Attempts at the same time: a slow department keeps a call for 20 seconds. */
const concurrency = 5;

export const senderTimeout = Duration.seconds(30);

/** Makes the attempts, one message at a time, and once an hour looks for those that lost their message. */
export class DepartmentsSender extends Construct {
  readonly handler: HouseFunction<typeof senderEnvironment>;

  constructor(scope: Construct, id: string, { house, deliveries, environment }: DepartmentsSenderProps) {
    super(scope, id);
    this.handler = new HouseFunction(this, id, {
      house,
      entry: 'departments-sender',
      description: "Signs messages and sends them to the departments' systems",
      schema: senderEnvironment,
      environment,
      timeout: senderTimeout,
    });
    const mapping = new CfnEventSourceMapping(this, 'Mapping', {
      functionName: this.handler.function.functionName,
      eventSourceArn: deliveries.queueArn,
      batchSize: 1,
      functionResponseTypes: ['ReportBatchItemFailures'],
      scalingConfig: { maximumConcurrency: concurrency },
    });
    pinLogicalId(mapping, `${id}Mapping`);
    // the event source mapping reads as the function's role
    mapping.node.addDependency(this.handler.policy);
    eventRule(this, 'DepartmentsSweepRule', {
      description: 'Sends deliveries whose message was lost',
      on: { schedule: Schedule.rate(Duration.hours(1)) },
      tells: this.handler.function,
    });
    house.alarms.raise('DeliveriesStoppedAlarm', {
      metric: countyMetric(house, 'DeliveriesStopped', Duration.minutes(5)),
      above: 0,
      what: {
        zh: '向某部门的推送已停止：对方停用、13 天未成功、无法签名或系统故障',
        en: 'Deliveries to a department have stopped: it is gone, 13 days are over, no key, or a fault of ours',
      },
      hurts: {
        zh: '该部门的业务系统；消息仍可从 feed 读取，时限照常计算',
        en: 'the system of that department; its feed has every message, and the law counts on',
      },
      runbook: 'deliveries-stopped',
    });
  }
}
