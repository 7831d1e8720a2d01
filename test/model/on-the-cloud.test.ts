import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { editedDemoTemplate } from '../builders/demo-template.ts';
import { withoutSchedules } from '../builders/without-schedules.ts';
import { cloudWorld, hitsOf, strikeCloud } from './cloud-world.ts';
import { drive } from './drive.ts';
import { demoLaw } from './plain-law.ts';

const seed = Number(process.env['MODEL_SEED'] ?? 1);

let demo: DemoCloud;
beforeAll(async () => {
  demo = await startDemoCloud(await editedDemoTemplate(withoutSchedules));
});
afterAll(() => demo.close());

describe('cases driven by random moves on the local cloud, among redeliveries and faults', () => {
  it(`are what the law says after each of 60 steps, seed ${seed}`, async () => {
    const driven = await drive({
      seed,
      steps: 60,
      begin: () => cloudWorld(demo),
      law: demoLaw,
      tolerance: 180_000,
      strike: strikeCloud(demo),
    });
    expect(driven.done).toBeGreaterThan(15);
    expect([...hitsOf(demo).values()].reduce((sum, hits) => sum + hits, 0)).toBeGreaterThan(5);
  }, 240_000);
});
