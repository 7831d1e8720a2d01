import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { standardMaterialRules } from '../../../functions/materials/domain/standard-material-rules.ts';
import { inspectContent } from '../../../functions/materials/inspection/inspect-content.ts';
import { greatPdf } from './great-pdf.ts';

const mebibyte = 1_048_576;

let collectGarbage: () => void;
beforeAll(() => {
  setFlagsFromString('--expose-gc');
  collectGarbage = runInNewContext('gc') as () => void;
});

const heldNow = (): number => {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** What is held when nothing more is set free: buffers are given back some turns after they were collected. */
const heldAtRest = async (): Promise<number> => {
  let least = heldNow();
  for (let still = 0; still < 5;) {
    await setImmediate();
    const now = heldNow();
    still = now < least ? 0 : still + 1;
    least = Math.min(least, now);
  }
  return least;
};

/** The most that is held at any of the reads that are looked at, beyond what was held before. */
const createMeter = (every: number) => {
  let [reads, most, before] = [0, 0, 0];
  return {
    begin: async () => {
      before = await heldAtRest();
    },
    onRead: () => {
      reads += 1;
      if (reads % every === 0) most = Math.max(most, heldNow());
    },
    reads: () => reads,
    mostHeld: () => most - before,
  };
};

describe('a PDF as large as a county accepts', () => {
  it('is hashed and inspected in pieces: of 200 MiB never more than 16 are held', async () => {
    const meter = createMeter(97);
    const { source, expected } = greatPdf(50, 4 * mebibyte - 1_024, meter.onRead);
    expect(source.size).toBeGreaterThan(199 * mebibyte);
    expect(source.size).toBeLessThanOrEqual(
      standardMaterialRules.materials['site-plan']?.['application/pdf'] ?? 0,
    );
    await meter.begin();
    expect(await inspectContent(source, expected)).toEqual({ kind: 'clean' });
    // each piece once for the hash, and the pieces in which objects begin and end
    expect(meter.reads()).toBeGreaterThan(3_200);
    expect(meter.reads()).toBeLessThan(3_200 + 250);
    expect(meter.mostHeld()).toBeGreaterThan(0);
    expect(meter.mostHeld()).toBeLessThan(16 * mebibyte);
  });

  it('would be noticed by this measure if somebody held it', async () => {
    const meter = createMeter(97);
    const { source } = greatPdf(20, 4 * mebibyte, meter.onRead);
    await meter.begin();
    const held: Uint8Array[] = [];
    for await (const piece of source.stream()) held.push(piece);
    expect(held.length).toBeGreaterThan(1_200);
    expect(meter.mostHeld()).toBeGreaterThan(32 * mebibyte);
  });
});
