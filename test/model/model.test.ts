import { describe, expect, it } from 'vitest';
import { demoCounty } from '../builders/in-memory-approvals.ts';
import { drive } from './drive.ts';
import { drivenLines } from './driven-lines.ts';
import { inMemoryWorld } from './in-memory-world.ts';

const seed = Number(process.env['MODEL_SEED'] ?? 20_261_128);
const days = { correction: demoCounty.correction.days, statement: demoCounty.rights.days };

describe('a case driven by random moves and a random clock', () => {
  it(`is what the law says after each of 1,000 steps, seed ${seed}`, async () => {
    const begin = () => inMemoryWorld();
    const driven = await drive({ seed, steps: 1_000, begin, days, tolerance: 60_000 });
    for (const line of drivenLines(driven)) console.log(line);
    expect(driven.steps).toBe(1_000);
    expect(driven.done).toBeGreaterThan(300);
    expect(driven.refused).toBeGreaterThan(100);
  });
});
