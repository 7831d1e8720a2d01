import { describe, expect, it } from 'vitest';
import { createUsage } from '../../../../infra/local/usage/create-usage.ts';
import { createPriceLine } from '../../../../infra/local/usage/price-line.ts';
import { loadTemplate } from '../../../../infra/local/template/load-template.ts';
import { prices } from '../../../../infra/prices.ts';
import { templateFile } from './template-file.ts';

describe('usage', () => {
  it('adds up by service, line and subject, and prices each line', () => {
    const usage = createUsage();
    const measure = { service: 'dynamodb', line: 'write-units', subject: 'Items' } as const;
    usage.add({ ...measure, amount: 1_000_000 });
    usage.add({ ...measure, amount: 1_000_000 });
    usage.add({ ...measure, subject: 'Journal', amount: 1_000_000 });
    usage.add({ service: 'lambda', line: 'gb-milliseconds', subject: 'Writer', amount: 1000 });
    const { lines, usd, pricesOf } = usage.report();
    expect(pricesOf).toBe('2026-11');
    expect(lines.map(({ subject, amount }) => [subject, amount])).toEqual([
      ['Items', 2_000_000],
      ['Journal', 1_000_000],
      ['Writer', 1000],
    ]);
    expect(usd).toBeCloseTo(3 * 0.7625 + 0.0000166667, 10);
  });

  it('refuses a line that has no price', () => {
    const line = { service: 'sqs', line: 'wishes', amount: 1, subject: 'Queue' } as const;
    expect(() => createUsage().add(line)).toThrow('infra/prices.ts has no price for sqs wishes');
  });

  it('tallies invocations, cold starts, errors and milliseconds of each function', () => {
    const usage = createUsage();
    usage.invocation('Writer', { milliseconds: 5, cold: true, failed: false });
    usage.invocation('Writer', { milliseconds: 3, cold: false, failed: true });
    expect(usage.report().functions).toEqual({
      Writer: { invocations: 2, coldStarts: 1, errors: 1, milliseconds: 8 },
    });
    usage.reset();
    expect(usage.report()).toMatchObject({ lines: [], functions: {}, usd: 0 });
  });
});

describe('the price of a line', () => {
  it('depends on the architecture of the function and the kind of the queue', () => {
    const { template } = loadTemplate(
      templateFile({
        Resources: {
          Fifo: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
          Standard: { Type: 'AWS::SQS::Queue' },
          Arm: { Type: 'AWS::Lambda::Function', Properties: { Architectures: ['arm64'] } },
        },
      }),
    );
    const usage = createUsage(createPriceLine(template));
    for (const subject of ['Fifo', 'Standard'])
      usage.add({ service: 'sqs', line: 'requests', amount: 1_000_000, subject });
    usage.add({ service: 'lambda', line: 'gb-milliseconds', amount: 1_000_000, subject: 'Arm' });
    expect(usage.report().lines.map(({ usd }) => Number(usd.toFixed(8)))).toEqual([0.5, 0.4, 0.0133334]);
  });
});

describe('the price table', () => {
  it('holds a price for every line, none below zero', () => {
    const all = [
      ...Object.values(prices.metered).flatMap((lines) => Object.values(lines)),
      ...Object.values(prices.monthly),
    ];
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((price) => !(price >= 0))).toEqual([]);
  });
});
