import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { describe, expect, it } from 'vitest';
import { Alarms } from '../../../infra/constructs/alarms.ts';
import { metricNamespace, metricUnits } from '../../../shared/observability/metrics.ts';
import { countyNamed, ofType, templateOf } from './template-of.ts';

const sections = new Set(
  [...readFileSync('infra/runbook.md', 'utf8').matchAll(/^## ([a-z-]+)$/gm)].map(([, anchor]) => anchor),
);
const alarms = ofType(templateOf(countyNamed('demo-999901')), 'AWS::CloudWatch::Alarm');
const descriptionOf = (properties: Readonly<Record<string, unknown>>): string =>
  String(properties['AlarmDescription']);

describe('the alarms', () => {
  it.each(alarms.map(([id, alarm]) => [id, alarm.Properties] as const))(
    '%s says in both languages who is hurt, links a section of the runbook and tells somebody',
    (_, properties) => {
      const description = descriptionOf(properties);
      expect(description).toMatch(/Hurt: .+\./);
      expect(description).toMatch(/受影响：.+。/);
      const [, anchor] = /infra\/runbook\.md#([a-z-]+)$/.exec(description) ?? [];
      expect(sections).toContain(anchor);
      expect(properties['AlarmActions']).toEqual([{ Ref: 'AlarmTopic' }]);
    },
  );

  it('that watch a metric of ours name one that is written, with its dimension', () => {
    const own = alarms
      .map(([, { Properties }]) => Properties)
      .filter(({ Namespace }) => Namespace === metricNamespace);
    expect(new Set(own.map(({ MetricName }) => MetricName))).toEqual(new Set(Object.keys(metricUnits)));
    for (const { Dimensions } of own) expect(Dimensions).toEqual([{ Name: 'county', Value: '999901' }]);
  });

  it('do not count tokens that were refused: the authoriser throws for those', () => {
    const [, alarm] = alarms.find(([id]) => id === 'AuthoriserFailingAlarm') ?? [];
    expect(alarm?.Properties).toMatchObject({ Namespace: metricNamespace, MetricName: 'TokensNotJudged' });
  });

  it('leave no section of the runbook without an alarm, but for what is done when all is lost', () => {
    const linked = new Set(alarms.map(([, alarm]) => descriptionOf(alarm.Properties).split('#').at(-1)));
    expect(sections).toEqual(linked.add('recover'));
  });

  it('are refused beyond 25', () => {
    const stack = new Stack(new App(), 'Test');
    const house = new Alarms(stack, 'Alarms', ['a@example.com']);
    const text = { zh: '甲', en: 'A' };
    const raise = (index: number): void =>
      house.raise(`Alarm${index}`, {
        metric: new Metric({ namespace: 'Test', metricName: 'Test' }),
        above: 0,
        what: text,
        hurts: text,
        runbook: 'api-slow',
      });
    for (let index = 1; index <= 25; index += 1) raise(index);
    expect(() => raise(26)).toThrow('at most 25');
  });
});
