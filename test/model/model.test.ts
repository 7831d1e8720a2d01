import { describe, expect, it } from 'vitest';
import { approvalsCounty } from '../../infra/contexts/approvals-county.ts';
import { countySchema } from '../../infra/counties/schema.ts';
import { demoCounty } from '../builders/in-memory-approvals.ts';
import { otherApprovals } from '../builders/other-rules.ts';
import { drive } from './drive.ts';
import { drivenLines } from './driven-lines.ts';
import { inMemoryWorld } from './in-memory-world.ts';
import { demoLaw, otherLaw } from './plain-law.ts';

const seed = Number(process.env['MODEL_SEED'] ?? 20_261_128);
const otherCounty = approvalsCounty(countySchema.parse(otherApprovals));

describe('cases driven by random moves and a random clock', () => {
  it.each([
    [600, 'the demonstration county', demoCounty, demoLaw],
    [300, 'a county of other rules', otherCounty, otherLaw],
  ])(
    `are what the law says after each of %i steps in %s, seed ${seed}`,
    async (steps, _name, county, law) => {
      const begin = () => inMemoryWorld({ county });
      const driven = await drive({ seed, steps, begin, law, tolerance: 60_000 });
      for (const line of drivenLines(driven)) console.log(line);
      expect(driven.steps).toBe(steps);
      expect(driven.done).toBeGreaterThan(steps / 2);
      expect(driven.refused).toBeGreaterThan(steps / 10);
    },
    240_000,
  );
});
