// long: one county for every way in which a signal can go wrong
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { officeOwner } from '../builders/office-project.ts';
import { type FiledStage, startStageCloud, type StageCloud } from './stage-cloud.ts';
import { wholeStage } from './stage-events.ts';

const rendezvous = 'ApprovalsRendezvousFunction';
const hour = 3_600;
const day = 24 * hour;
const signal = { point: 'call', name: 'states:SendTaskSuccess', caller: rendezvous } as const;
const hint = { point: 'event', name: `sqs->${rendezvous}` } as const;
const storing = { point: 'event', name: `states->${rendezvous}`, contains: '"step":"await"' } as const;
/** So that the timer alone can have done it. */
const sweeps = {
  point: 'event',
  name: 'rule->*',
  contains: 'Scheduled Event',
  effect: 'drop-before',
  times: 10_000,
} as const;

let cloud: StageCloud;
let filed: FiledStage;

beforeAll(async () => {
  cloud = await startStageCloud();
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const file = async (): Promise<void> => {
  filed = await cloud.fileStage();
  await cloud.settled();
};
const permit = () => cloud.written(filed.permit);
const onDay = (date: string): unknown => expect.stringContaining(date);
const passFiling = async (): Promise<void> => {
  await cloud.accept(filed.filing, 'drc');
  await cloud.approve(filed.filing, 'drc');
};
const passPermit = async (): Promise<void> => {
  expect(await permit()).toMatchObject({ state: 1 });
  await cloud.accept(filed.permit, 'nr');
  await cloud.approve(filed.permit, 'nr');
};
const expectWhole = async (): Promise<void> => {
  expect(await cloud.events(filed.projectId)).toEqual(wholeStage);
  expect(await cloud.executions()).toEqual([`${filed.applicationId}-1 SUCCEEDED`]);
  expect(await cloud.receive('ApprovalsRendezvousDeadLetters')).toEqual([]);
};

describe('a signal', () => {
  it('wakes the case that waits for the one that passed', async () => {
    await file();
    const { body } = await cloud.read(filed.permit, 'nr');
    expect(body).toMatchObject({ phase: 'waiting', state: 0, received: null });
    await passFiling();
    await passPermit();
    await expectWhole();
  });

  it('is sent again when it was lost on the way, however often it was tried', async () => {
    await file();
    await cloud.accept(filed.filing, 'drc');
    cloud.strike({ ...signal, effect: 'drop-before', times: 6 });
    await cloud.approve(filed.filing, 'drc');
    await cloud.pass(hour);
    expect(cloud.hits()).toEqual([6]);
    await passPermit();
    await expectWhole();
  });

  it('whose hint is lost is sent at the next hint of the project', async () => {
    await file();
    await cloud.accept(filed.filing, 'drc');
    const received = cloud.today();
    cloud.strike({ ...hint, effect: 'drop-before', times: 9 });
    await cloud.approve(filed.filing, 'drc');
    // its decision, and its paper that was served
    expect(cloud.hits()[0]).toBeGreaterThan(1);
    cloud.cloud.faults.clear();
    expect(await permit()).toMatchObject({ state: 0 });
    await cloud.pass(day);
    const amended = await cloud.send(`PATCH /projects/${filed.projectId}`, {
      as: { role: 'applicant', organisation: officeOwner },
      body: { version: 1, name: '锦城科创大楼（示例）' },
    });
    expect([amended.status, amended.text]).toEqual([200, amended.text]);
    await cloud.settled();
    expect(await permit()).toMatchObject({ state: 1, receivedAt: onDay(received) });
    await passPermit();
    await expectWhole();
  });

  it('whose hint is lost for good is made up by the timer, as of the day on which it happened', async () => {
    await file();
    await cloud.accept(filed.filing, 'drc');
    const received = cloud.today();
    cloud.strike({ ...hint, effect: 'drop-before', times: 9 });
    await cloud.approve(filed.filing, 'drc');
    cloud.cloud.faults.clear();
    cloud.strike(sweeps);
    await cloud.pass(31 * day);
    // nobody gave notice for five working days
    expect(await permit()).toMatchObject({
      state: 8,
      receivedAt: onDay(received),
      acceptedAt: onDay(received),
    });
    await cloud.approve(filed.permit, 'nr');
    await expectWhole();
  }, 120_000);

  it.each([signal, hint])('that comes twice, by a doubled $point, has one effect', async (doubled) => {
    await file();
    cloud.strike({ ...doubled, effect: 'double', times: 50 });
    await passFiling();
    await passPermit();
    expect(cloud.hits()).toEqual([expect.toSatisfy((hits: number) => hits > 2)]);
    await expectWhole();
  });

  it('that comes before the token of its case is stored is not missed', async () => {
    await file();
    cloud.strike({ ...storing, effect: 'delay', milliseconds: hour * 1_000, times: 2 });
    await passFiling();
    await passPermit();
    await cloud.pass(2 * hour);
    expect(cloud.hits()).toEqual([2]);
    await expectWhole();
  });

  it('that comes before the token of a case that waits for another is stored is not missed', async () => {
    cloud.strike({ ...storing, effect: 'delay', milliseconds: hour * 1_000, times: 2 });
    await file();
    const received = cloud.today();
    await passFiling();
    expect(await permit()).toMatchObject({ state: 0 });
    await cloud.pass(hour);
    expect(cloud.hits()).toEqual([2]);
    expect(await permit()).toMatchObject({ state: 1, receivedAt: onDay(received) });
    await passPermit();
    await expectWhole();
  });

  it('that comes after the timeout finds nobody, and nothing is lost', async () => {
    await file();
    await cloud.accept(filed.filing, 'drc');
    const watched = { ...signal, effect: 'delay', milliseconds: 0, times: 50 } as const;
    cloud.strike(watched);
    // From the timeout on until six hours later, the token that is kept is one that has timed out.
    cloud.strike({ ...storing, effect: 'delay', milliseconds: 6 * hour * 1_000 });
    await cloud.passTimerOf(filed.filing);
    await cloud.approve(filed.filing, 'drc');
    expect(cloud.hits()).toEqual([expect.toSatisfy((hits: number) => hits > 0), 1]);
    await passPermit();
    expect(await cloud.executions()).toEqual([`${filed.applicationId}-1 RUNNING`]);
    await cloud.pass(6 * hour);
    await expectWhole();
  });
});
