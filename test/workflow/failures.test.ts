import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FiledStage, startStageCloud, type StageCloud } from './stage-cloud.ts';
import { wholeStage } from './stage-events.ts';

const rendezvous = 'ApprovalsRendezvousFunction';
const step = { point: 'event', name: `states->${rendezvous}` } as const;
const hour = 3_600;
const day = 24 * hour;
/** Nineteen waits, the longest a quarter of an hour. */
const allTries = 5 * hour;

let cloud: StageCloud;

beforeAll(async () => {
  cloud = await startStageCloud();
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const file = async (): Promise<FiledStage> => {
  const filed = await cloud.fileStage();
  await cloud.settled();
  return filed;
};
const passBoth = async ({ filing, permit }: FiledStage, seconds = 0): Promise<void> => {
  await cloud.accept(filing, 'drc');
  await cloud.approve(filing, 'drc');
  await cloud.pass(seconds);
  await cloud.accept(permit, 'nr');
  await cloud.approve(permit, 'nr');
};
const expectWhole = async ({ projectId, applicationId }: FiledStage): Promise<void> => {
  expect(await cloud.events(projectId)).toEqual(wholeStage);
  expect(await cloud.executions()).toEqual([`${applicationId}-1 SUCCEEDED`]);
};
const waits = async ({ applicationId }: FiledStage): Promise<number> =>
  (await cloud.history(`${applicationId}-1`)).filter(({ type }) => type === 'WaitStateEntered').length;

describe('a step of the workflow', () => {
  it('that fails nineteen times goes on as if nothing had been', async () => {
    const filed = await file();
    await cloud.accept(filed.filing, 'drc');
    const contains = `"step":"look","caseId":"${filed.permit}"`;
    cloud.strike({ ...step, contains, effect: 'fail-before', times: 19 });
    await cloud.approve(filed.filing, 'drc');
    await cloud.pass(4 * hour);
    expect(cloud.hits()).toEqual([19]);
    await cloud.accept(filed.permit, 'nr');
    await cloud.approve(filed.permit, 'nr');
    expect(await waits(filed)).toBe(0);
    await expectWhole(filed);
  });

  it('that fails more often than it is tried waits an hour, and its sibling goes on', async () => {
    const filed = await file();
    const contains = `"step":"look","caseId":"${filed.filing}"`;
    cloud.strike({ ...step, contains, effect: 'fail-before', times: 21 });
    await cloud.accept(filed.filing, 'drc');
    await cloud.approve(filed.filing, 'drc');
    await cloud.accept(filed.permit, 'nr');
    await cloud.approve(filed.permit, 'nr');
    await cloud.pass(8 * hour);
    expect(cloud.hits()).toEqual([21]);
    expect(await waits(filed)).toBe(1);
    await expectWhole(filed);
  });

  it.each(['plan', 'look', 'await', 'close'])('%s may fail nineteen times and be doubled', async (name) => {
    const each = { ...step, contains: `"step":"${name}"` };
    cloud.strike({ ...each, effect: 'fail-before', times: 19 });
    cloud.strike({ ...each, effect: 'double', times: 2 });
    const filed = await file();
    await cloud.pass(allTries);
    await passBoth(filed, hour);
    await cloud.pass(allTries);
    expect(cloud.hits()).toEqual([19, expect.toSatisfy((hits: number) => hits > 0)]);
    await expectWhole(filed);
  });
});

describe('the rendezvous', () => {
  it('killed between storing a token and its answer stores another', async () => {
    const filed = await file();
    const stored = { point: 'call', name: 'dynamodb:TransactWriteItems', caller: rendezvous } as const;
    cloud.strike({ ...stored, contains: 'TOKEN#', effect: 'kill-after', times: 3 });
    await cloud.accept(filed.filing, 'drc');
    await cloud.pass(hour);
    expect(cloud.hits()).toEqual([3]);
    await cloud.approve(filed.filing, 'drc');
    await cloud.accept(filed.permit, 'nr');
    await cloud.approve(filed.permit, 'nr');
    await expectWhole(filed);
  });

  it('killed between opening a case and its answer opens it once', async () => {
    const filed = await file();
    const opened = { point: 'call', name: 'dynamodb:TransactWriteItems', caller: rendezvous } as const;
    cloud.strike({ ...opened, contains: 'case-opened', effect: 'kill-after' });
    await passBoth(filed, hour);
    await cloud.settled();
    expect(cloud.hits()).toEqual([1]);
    await expectWhole(filed);
  });
});

describe('a relay that is late by a day', () => {
  it('changes no date: what waited is received on the day on which it could be', async () => {
    cloud.strike({ point: 'event', name: 'stream->*', effect: 'delay', milliseconds: day * 1_000 });
    const filed = await file();
    const received = cloud.today();
    await cloud.accept(filed.filing, 'drc');
    await cloud.approve(filed.filing, 'drc');
    expect(await cloud.written(filed.permit)).toMatchObject({ state: 0 });
    expect((await cloud.read(filed.permit, 'nr')).body).toMatchObject({ phase: 'receipt', received });
    expect(await cloud.executions()).toEqual([]);
    await cloud.pass(day);
    expect(cloud.hits()).toEqual([1]);
    expect(await cloud.written(filed.permit)).toMatchObject({
      state: 1,
      receivedAt: expect.stringContaining(received),
    });
    await cloud.accept(filed.permit, 'nr');
    await cloud.approve(filed.permit, 'nr');
    await expectWhole(filed);
  });
});
