import type { Cloud } from '../cloud.ts';
import { asText } from '../lambda/as-text.ts';
import type { LoadedResource } from '../template/loaded-template.ts';
import type { EventTarget, TargetParts } from './event-target.ts';
import { readTarget } from './event-target.ts';
import { validatePattern } from './match-pattern.ts';
import type { NextMoment } from './schedule-expression.ts';
import { readSchedule } from './schedule-expression.ts';

export interface Rule {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly next: NextMoment | undefined;
  readonly pattern: unknown;
  readonly targets: readonly EventTarget[];
}

/** Sources whose events the local cloud produces: rules on others are checked and stay silent. */
export const producedSources: ReadonlySet<string> = new Set(['aws.states', 'aws.s3']);

const isProduced = (pattern: unknown): boolean => {
  const source: unknown =
    pattern !== null && typeof pattern === 'object' && 'source' in pattern ? pattern.source : undefined;
  return Array.isArray(source) && source.some((one) => producedSources.has(String(one)));
};

const readRule = (parts: TargetParts, start: number, resource: LoadedResource): Rule => {
  const { logicalId: id, arn, physicalName: name, properties } = resource;
  const {
    EventBusName: bus,
    ScheduleExpression: expression,
    EventPattern: pattern,
    Targets: targets,
  } = properties;
  if (bus !== undefined && bus !== 'default')
    throw new Error(`${id}: only the default bus is built in the local cloud`);
  if (expression === undefined && pattern === undefined)
    throw new Error(`${id}: neither schedule nor pattern`);
  if (pattern !== undefined) validatePattern(pattern, id);
  const all: readonly unknown[] = Array.isArray(targets) ? targets : [];
  const active = expression !== undefined || isProduced(pattern);
  return {
    id,
    arn,
    name,
    pattern,
    next: expression === undefined ? undefined : readSchedule(asText(expression) ?? '', 'UTC', start),
    targets: active ? all.map((target) => readTarget(parts, id, target)) : [],
  };
};

/** The enabled rules. Rates count from `start`. */
export const readRules = (parts: TargetParts, cloud: Cloud, start: number): readonly Rule[] =>
  cloud.template
    .byType('AWS::Events::Rule')
    .filter(({ properties }) => properties['State'] !== 'DISABLED')
    .map((resource) => readRule(parts, start, resource));
