import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acknowledgements } from '../../../infra/checks/acknowledgements.ts';
import { fixedCost } from '../../../infra/checks/fixed-cost.ts';
import { readTemplate } from '../../../infra/checks/template.ts';
import { synth } from '../../../infra/synth.ts';
import { synthesisedTemplates, type SynthesisedTemplates } from './synthesised-templates.ts';

const counties = ['demo-999901', 'linan-330112'];
let templates: SynthesisedTemplates;

beforeAll(async () => {
  templates = await synthesisedTemplates();
});
afterAll(() => templates.remove());

describe('the synthesis of all counties', () => {
  it('finds nothing', () => {
    expect(templates.lines.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(templates.exitCode).toBe(0);
  });

  it.each(counties)('says how large %s is, what it costs and what cdk-nag answers', (county) => {
    const start = templates.lines.findIndex((line) => line.startsWith(`${county} groundbreak-${county}: `));
    const report = templates.lines.slice(start, start + 8).join('\n');
    expect(report).toMatch(/\d+ resources, \d+ KB/);
    expect(report).toMatch(/fixed cost a month: USD \d+\.\d\d, without WAF USD \d+\.\d\d/);
    expect(report).toMatch(/\d+ x alarm at USD 0\.10/);
    expect(report).toContain('cdk-nag AwsSolutions: nothing open');
  });

  it.each(counties)(
    'makes of %s a stack that costs at most USD 15 a month before anybody uses it',
    (county) => {
      const { usdWithoutWaf, unpriced } = fixedCost(readTemplate(templates.read(county)));
      expect(usdWithoutWaf).toBeGreaterThan(0);
      expect(usdWithoutWaf).toBeLessThanOrEqual(15);
      expect(unpriced).toEqual([]);
    },
  );

  it('acknowledges these kinds of cdk-nag findings and no others, each with a reason', () => {
    const stacks = [...counties, 'account-eu-central-1', 'account-cn-north-1'];
    const all = stacks.flatMap((county) => acknowledgements(readTemplate(templates.read(county))));
    const kinds = [...new Set(all.map(({ rule }) => rule.replace(/\[.*$/, '')))].sort();
    expect(kinds).toEqual([
      'AwsSolutions-APIG2',
      'AwsSolutions-APIG3',
      'AwsSolutions-APIG6',
      'AwsSolutions-IAM4',
      'AwsSolutions-IAM5',
      'AwsSolutions-L1',
      'AwsSolutions-S1',
      'AwsSolutions-SF2',
      'AwsSolutions-SMG4',
      'AwsSolutions-SQS3',
    ]);
    expect(kinds.length).toBeLessThanOrEqual(12);
    expect(all.filter(({ reason }) => reason.length < 20)).toEqual([]);
  });
});

describe('the synthesis of one county', () => {
  it('names those that exist when asked for another', async () => {
    const lines: string[] = [];
    expect(await synth(['--county', 'nowhere-000000'], (line) => lines.push(line))).toBe(1);
    expect(lines.join('\n')).toMatch(/^error nowhere-000000 synth .*demo-999901.*linan-330112/);
  });

  it('refuses an option that it does not know', async () => {
    const lines: string[] = [];
    expect(await synth(['--fast'], (line) => lines.push(line))).toBe(1);
    expect(lines.join('\n')).toContain("Unknown option '--fast'");
  });
});
