import { randomUUID } from 'node:crypto';

import type { Cloud } from '../cloud.ts';
import type { Timer } from '../clock.ts';
import type { LambdaService } from '../lambda/lambda-service.ts';
import type { Updatable } from '../updatable.ts';
import type { SqsService } from '../sqs/sqs-service.ts';
import type { TargetParts } from './event-target.ts';
import { tellTarget } from './event-target.ts';
import { matchesEvent } from './match-pattern.ts';
import type { Rule } from './read-rules.ts';
import { readRules } from './read-rules.ts';
import type { Schedule } from './read-schedules.ts';
import { readSchedules } from './read-schedules.ts';
import type { NextMoment } from './schedule-expression.ts';

/** What a service of the local cloud tells the default bus. */
export interface BusEvent {
  readonly source: string;
  readonly detailType: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

export interface Events extends Updatable {
  publish(event: BusEvent): void;
  reset(): void;
}

export const createEvents = (cloud: Cloud, lambda: LambdaService, sqs: SqsService): Events => {
  const parts: TargetParts = { cloud, lambda, sqs };
  const timers = new Map<string, Timer>();
  const read = (start: number) => ({
    rules: readRules(parts, cloud, start),
    schedules: readSchedules(parts, cloud, start),
  });
  let { rules, schedules } = read(cloud.clock.now());

  const envelope = (event: BusEvent, moment: number) => ({
    version: '0',
    id: randomUUID(),
    'detail-type': event.detailType,
    source: event.source,
    account: cloud.account,
    time: new Date(moment).toISOString().replace('.000Z', 'Z'),
    region: cloud.region,
    resources: event.resources,
    detail: event.detail,
  });
  const tellRule = (rule: Rule, event: unknown): void => {
    cloud.usage.add({
      service: 'events',
      line: 'invocations',
      amount: rule.targets.length,
      subject: rule.id,
    });
    for (const target of rule.targets)
      tellTarget(parts, target, {
        principal: { kind: 'service', service: 'events.amazonaws.com', sourceArn: rule.arn },
        teller: rule.id,
        tellerArn: rule.arn,
        source: 'rule',
        event,
      });
  };
  const tellSchedule = (schedule: Schedule, moment: number): void => {
    const { id, arn, target, roleArn } = schedule;
    const context: Readonly<Record<string, string>> = {
      'aws.scheduler.schedule-arn': arn,
      'aws.scheduler.scheduled-time': new Date(moment).toISOString().replace('.000Z', 'Z'),
      'aws.scheduler.execution-id': randomUUID(),
      'aws.scheduler.attempt-number': '1',
    };
    const input = target.input?.replaceAll(
      /<(aws\.scheduler\.[a-z-]+)>/g,
      (all, name: string) => context[name] ?? all,
    );
    const scheduled: BusEvent = {
      source: 'aws.scheduler',
      detailType: 'Scheduled Event',
      resources: [arn],
      detail: {},
    };
    cloud.usage.add({ service: 'events', line: 'scheduler-invocations', amount: 1, subject: id });
    tellTarget(
      parts,
      { ...target, input },
      {
        principal: cloud.identities.principalOfRole(roleArn, 'scheduler.amazonaws.com'),
        teller: id,
        tellerArn: arn,
        source: 'schedule',
        event: envelope(scheduled, moment),
      },
    );
  };
  const arm = (
    id: string,
    next: NextMoment,
    fire: (moment: number) => void,
    after = cloud.clock.now(),
  ): void => {
    const moment = next(after);
    if (moment === undefined) return;
    const timer = cloud.clock.at(moment, id, () => {
      arm(id, next, fire, moment);
      fire(moment);
    });
    timers.set(id, timer);
  };
  const armAll = (): void => {
    for (const rule of rules)
      if (rule.next !== undefined)
        arm(rule.id, rule.next, (moment) => {
          const event: BusEvent = {
            source: 'aws.events',
            detailType: 'Scheduled Event',
            resources: [rule.arn],
            detail: {},
          };
          tellRule(rule, envelope(event, moment));
        });
    for (const schedule of schedules)
      arm(schedule.id, schedule.next, (moment) => tellSchedule(schedule, moment));
  };

  const rearm = (): void => {
    timers.forEach((timer) => timer.cancel());
    timers.clear();
    armAll();
  };

  armAll();
  return {
    publish(event) {
      const told = envelope(event, cloud.clock.now());
      for (const rule of rules)
        if (rule.pattern !== undefined && matchesEvent(rule.pattern, told)) tellRule(rule, told);
    },
    update() {
      ({ rules, schedules } = read(cloud.clock.now()));
      rearm();
    },
    reset: rearm,
  };
};
