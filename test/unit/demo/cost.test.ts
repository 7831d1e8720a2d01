import { describe, expect, it } from 'vitest';
import { costLines, costOf } from '../../../infra/local/demo/cost.ts';
import { createUsage } from '../../../infra/local/usage/create-usage.ts';

const template = JSON.stringify({ Resources: { Key: { Type: 'AWS::KMS::Key' } } });

const usageOf = (transitions: number, requests: number) => {
  const usage = createUsage();
  usage.add({ service: 'states', line: 'transitions', amount: transitions, subject: 'Machine' });
  usage.add({ service: 'kms', line: 'requests', amount: requests, subject: 'Key' });
  return usage.report();
};

describe('what a demo cost', () => {
  it('is told by service, the schedules of all days apart, beside what stands unused', () => {
    const cost = costOf(usageOf(200, 1000), usageOf(1, 0), 30, template);
    expect(cost.services['states']).toBeCloseTo(0.005, 9);
    expect(cost.services['kms']).toBeCloseTo(0.003, 9);
    expect(cost.usd).toBeCloseTo(0.008, 9);
    expect(cost.schedulesUsd).toBeCloseTo(0.00075, 9);
    expect(cost.fixedUsd).toBe(1);
    const text = costLines(cost).join('\n');
    expect(text).toMatch(/together +0\.008000/);
    expect(text).toMatch(/project itself +0\.007250/);
  });

  it('never counts more for schedules than the whole', () => {
    const cost = costOf(usageOf(1, 0), usageOf(1, 0), 30, template);
    expect(cost.schedulesUsd).toBe(cost.usd);
  });
});
