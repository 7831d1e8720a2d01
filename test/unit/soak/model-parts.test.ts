import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { edgesOf, reachableEdges } from '../../soak/journeys/move-edges.ts';
import { createModelRecord } from '../../soak/model-record.ts';

describe('the edges of a case', () => {
  const step = (type: string, ...states: number[]) => ({ type: `case-${type}`, caseId: 'one', states });

  it('go on after a wrong click from where it was made', () => {
    const steps = [step('accepted', 3, 8), step('refused', 13), step('rectified'), step('passed', 11)];
    expect(edgesOf(steps)).toEqual(['accepted from 1', 'refused from 8 accepted', 'passed from 8 accepted']);
  });

  it('tell a lapse that refuses from one that withdraws', () => {
    const lapse = (state: number) => edgesOf([step('correction-asked', 6), step('correction-lapsed', state)]);
    expect(lapse(2)).toContain('correction-lapsed from 6');
    expect(lapse(5)).toContain('correction-lapsed-refused from 6');
  });

  it('are those of the table but for what has no route yet', () => {
    expect(reachableEdges()).toHaveLength(57);
    expect(reachableEdges().join()).not.toMatch(/tolerated|from 12/);
  });
});

describe('the record of the model', () => {
  const line = (seed: number, steps: number) => ({
    seed,
    county: 'demo',
    steps,
    cases: 1,
    done: 2,
    refused: 1,
    faults: 0,
    troubles: {},
    drawn: {},
    edges: { 'accepted from 1': steps },
  });

  it('outlives its run, and holds of each drive how far it came last', () => {
    const folder = mkdtempSync(join(tmpdir(), 'groundbreak-model-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'record');
    createModelRecord(file).keep(line(1, 5));
    const later = createModelRecord(file);
    later.keep(line(2, 7));
    later.keep(line(2, 9));
    expect(createModelRecord(file).total()).toMatchObject({ steps: 14, edges: { 'accepted from 1': 14 } });
  });
});
