import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { demoCounty } from '../builders/in-memory-approvals.ts';
import { cloudWorld, hitsOf, strikeCloud } from './cloud-world.ts';
import { drive } from './drive.ts';

const seed = Number(process.env['MODEL_SEED'] ?? 1);

let demo: DemoCloud;
beforeAll(async () => {
  demo = await startDemoCloud();
});
afterAll(() => demo.close());

describe('a case driven by random moves on the local cloud, among redeliveries and faults', () => {
  it(`is what the law says after each of 70 steps, seed ${seed}`, async () => {
    const driven = await drive({
      seed,
      steps: 70,
      begin: () => cloudWorld(demo),
      days: { correction: demoCounty.correction.days, statement: demoCounty.rights.days },
      tolerance: 180_000,
      strike: strikeCloud(demo),
    });
    expect(driven.done).toBeGreaterThan(15);
    expect([...hitsOf(demo).values()].reduce((sum, hits) => sum + hits, 0)).toBeGreaterThan(5);
  }, 240_000);
});
