import { assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedCost } from '../../../infra/checks/fixed-cost.ts';
import type { TemplateResource } from '../../../infra/checks/template.ts';
import { aTemplate } from './a-template.ts';

const alarm = (namespace: string, metric: string): TemplateResource => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: { Namespace: namespace, MetricName: metric },
});

const metric = (MetricName: string) => ({ MetricStat: { Metric: { Namespace: 'AWS/Lambda', MetricName } } });

describe('the fixed cost of a template', () => {
  it('adds alarms, keys, secrets, own metrics and the firewall at list prices', () => {
    const cost = fixedCost(
      aTemplate({
        Queue: { Type: 'AWS::SQS::Queue' },
        Late: alarm('AWS/SQS', 'ApproximateAgeOfOldestMessage'),
        Broken: alarm('Groundbreak', 'JournalBroken'),
        Again: alarm('Groundbreak', 'JournalBroken'),
        Key: { Type: 'AWS::KMS::Key' },
        Secret: { Type: 'AWS::SecretsManager::Secret' },
        Firewall: { Type: 'AWS::WAFv2::WebACL', Properties: { Rules: [{}, {}] } },
      }),
    );
    expect(cost.lines).toEqual([
      { item: 'alarm', count: 3, each: 0.1, usd: 0.3 },
      { item: 'kms-key', count: 1, each: 1, usd: 1 },
      { item: 'secret', count: 1, each: 0.4, usd: 0.4 },
      { item: 'web-acl', count: 1, each: 5, usd: 5 },
      { item: 'web-acl-rule', count: 2, each: 1, usd: 2 },
      { item: 'custom-metric', count: 1, each: 0.3, usd: 0.3 },
    ]);
    expect(cost).toMatchObject({ usd: 9, usdWithoutWaf: 2, unpriced: [] });
  });

  it('counts an alarm once for each metric that it watches', () => {
    const both = {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: { Metrics: [metric('Errors'), metric('Invocations'), { Expression: 'a/b' }] },
    };
    expect(fixedCost(aTemplate({ Rate: both })).lines).toEqual([
      { item: 'alarm', count: 2, each: 0.1, usd: 0.2 },
    ]);
  });

  it('counts metrics that log lines are turned into', () => {
    const filter = { MetricTransformations: [{ MetricNamespace: 'Groundbreak', MetricName: 'Refused' }] };
    const { usd } = fixedCost(aTemplate({ Filter: { Type: 'AWS::Logs::MetricFilter', Properties: filter } }));
    expect(usd).toBe(0.3);
  });

  it.each([
    ['a type nobody thought of', { Type: 'AWS::RDS::DBInstance' }],
    [
      'a table paid by the hour',
      { Type: 'AWS::DynamoDB::Table', Properties: { BillingMode: 'PROVISIONED' } },
    ],
    ['a stage with a cache', { Type: 'AWS::ApiGateway::Stage', Properties: { CacheClusterEnabled: true } }],
  ])('does not guess the price of %s', (_what, resource) => {
    expect(fixedCost(aTemplate({ Odd: resource })).unpriced).toEqual(['Odd']);
  });

  it('is the sum of its lines, whatever the numbers', () => {
    assert(
      property(nat(60), nat(20), (alarms, keys) => {
        const resources = [
          ...Array.from({ length: alarms }, (_, index) => [`Alarm${index}`, alarm('AWS/SQS', 'x')] as const),
          ...Array.from({ length: keys }, (_, index) => [`Key${index}`, { Type: 'AWS::KMS::Key' }] as const),
        ];
        const { usd, lines } = fixedCost(aTemplate(Object.fromEntries(resources)));
        expect(usd).toBeCloseTo(alarms * 0.1 + keys, 2);
        expect(lines.reduce((total, line) => total + line.usd, 0)).toBeCloseTo(usd, 2);
      }),
    );
  });
});
