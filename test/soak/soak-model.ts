import { startDemoCloud } from '../builders/demo-cloud.ts';
import { demoCounty } from '../builders/in-memory-approvals.ts';
import { cloudWorld, hitsOf, strikeCloud } from '../model/cloud-world.ts';
import { drive } from '../model/drive.ts';
import { drivenLines } from '../model/driven-lines.ts';
import type { Soak } from './soak.ts';

/** Cases driven by random moves on the local cloud, among redeliveries and faults, beside the plain model. */
export const soakModel: Soak = async ({ seed, count = 2_000, print }) => {
  const started = Date.now();
  const demo = await startDemoCloud();
  const hits = new Map<string, number>();
  const collect = (): void => {
    for (const [what, times] of hitsOf(demo)) hits.set(what, (hits.get(what) ?? 0) + times);
  };
  try {
    const driven = await drive({
      seed,
      steps: count,
      begin: () => {
        collect();
        return cloudWorld(demo);
      },
      days: { correction: demoCounty.correction.days, statement: demoCounty.rights.days },
      tolerance: 180_000,
      strike: strikeCloud(demo),
    });
    collect();
    for (const line of drivenLines(driven)) print(line);
    print([...hits].map(([what, times]) => `${what}: ${times}`).join(', '));
    return true;
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return false;
  } finally {
    await demo.close();
    print(`seed ${seed}, ${Math.round((Date.now() - started) / 1_000)} s`);
  }
};
