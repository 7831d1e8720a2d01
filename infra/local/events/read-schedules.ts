import type { Cloud } from '../cloud.ts';
import { asRecord } from '../template/as-record.ts';
import { asText } from '../lambda/as-text.ts';
import type { LoadedResource } from '../template/loaded-template.ts';
import type { EventTarget, TargetParts } from './event-target.ts';
import { readTarget } from './event-target.ts';
import type { NextMoment } from './schedule-expression.ts';
import { readSchedule } from './schedule-expression.ts';

export interface Schedule {
  readonly id: string;
  readonly arn: string;
  readonly next: NextMoment;
  readonly target: EventTarget;
  readonly roleArn: string;
}

const known = new Set([
  'Name',
  'Description',
  'GroupName',
  'ScheduleExpression',
  'ScheduleExpressionTimezone',
  'State',
  'StartDate',
  'EndDate',
  'FlexibleTimeWindow',
  'Target',
]);

const bounded = (next: NextMoment, from: unknown, until: unknown): NextMoment => {
  const earliest = from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(asText(from) ?? '') - 1;
  const latest = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(asText(until) ?? '');
  return (after) => {
    const moment = next(Math.max(after, earliest));
    return moment !== undefined && moment <= latest ? moment : undefined;
  };
};

const readOne = (parts: TargetParts, start: number, resource: LoadedResource): Schedule => {
  const { logicalId: id, arn, properties } = resource;
  const unknown = Object.keys(properties).find((name) => !known.has(name));
  if (unknown !== undefined) throw new Error(`${id}: ${unknown} is not built in the local cloud`);
  if (asRecord(properties['FlexibleTimeWindow'])['Mode'] !== 'OFF')
    throw new Error(`${id}: only FlexibleTimeWindow OFF is built in the local cloud`);
  const target = readTarget(parts, id, properties['Target']);
  const { roleArn } = target;
  if (roleArn === undefined) throw new Error(`${id}: the target has no RoleArn`);
  const zone = asText(properties['ScheduleExpressionTimezone']) ?? 'UTC';
  const next = readSchedule(String(properties['ScheduleExpression']), zone, start);
  return {
    id,
    arn,
    target,
    roleArn,
    next: bounded(next, properties['StartDate'], properties['EndDate']),
  };
};

export const readSchedules = (parts: TargetParts, cloud: Cloud, start: number): readonly Schedule[] =>
  cloud.template
    .byType('AWS::Scheduler::Schedule')
    .filter(({ properties }) => properties['State'] !== 'DISABLED')
    .map((resource) => readOne(parts, start, resource));
