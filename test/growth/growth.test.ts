import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../infra/local/dynamodb/start-engine.ts';
import { demoTemplate } from '../builders/demo-template.ts';
import { createEngineClient, type Work } from './engine-client.ts';
import { createGrowingCounty } from './grow-county.ts';
import { measureWork } from './measure-work.ts';

let engine: Engine;
let small: Readonly<Record<string, Work>>;
let large: Readonly<Record<string, Work>>;

beforeAll(async () => {
  const [started, template] = await Promise.all([startEngine(), demoTemplate()]);
  engine = started;
  const metered = createEngineClient(engine);
  const county = await createGrowingCounty(engine, template);
  small = await measureWork(metered, await county.growTo(200));
  large = await measureWork(metered, await county.growTo(1_000));
}, 300_000);

afterAll(() => engine.close());

test('asks the same calls, items and units of a county five times as large', () => {
  expect(large).toEqual(small);
});

test('asks something of the database at every question', () => {
  const idle = Object.entries(large).filter(([, { calls }]) => calls === 0);
  expect(idle).toEqual([]);
});

test('finds what it asks for, in pages of at most a hundred items', () => {
  expect(large['worklist of a department']?.items).toBe(50);
  expect(large['feed of a department']?.items).toBe(100);
  expect(large['projects of the county']?.items).toBe(20);
  const beyond = Object.entries(large).filter(([, { items, calls }]) => items > 100 * calls);
  expect(beyond).toEqual([]);
});

test('reads at most ten pages for a light that nobody has', () => {
  expect(large['worklist, a light nobody has']).toMatchObject({ calls: 10, items: 50 });
});
