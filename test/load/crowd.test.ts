import { beforeAll, expect, test } from 'vitest';
import { type CrowdReport, playCrowd } from './play-crowd.ts';

const projects = 4;
const casesOfProject = 13;

let crowd: CrowdReport;

beforeAll(async () => {
  crowd = await playCrowd({ projects, atOnce: 12, conflicts: 0.1, seed: 7 });
}, 500_000);

test('passes every case of every project though every tenth transaction is disturbed', () => {
  expect(crowd.states).toEqual({ 11: projects * casesOfProject });
  expect(crowd.conflicts).toBeGreaterThan(10);
});

test('answers every request with what was asked for', () => {
  expect(Object.keys(crowd.statuses).sort()).toEqual(['200', '201']);
});

test('runs at least eight invocations at once', () => {
  expect(crowd.mostAtOnce).toBeGreaterThanOrEqual(8);
});

test('leaves every chain whole', () => {
  expect(crowd.broken).toBe(0);
});
