import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FiledStage, startStageCloud, type StageCloud } from './stage-cloud.ts';
import { wholeStage } from './stage-events.ts';

const starter = 'ApprovalsStarterFunction';
const hour = 3_600;
const day = 24 * hour;
/** Five working days of silence, and the sweep after them. */
const untilAccepted = 9 * day;

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
const passFiling = async ({ filing }: FiledStage): Promise<void> => {
  await cloud.accept(filing, 'drc');
  await cloud.approve(filing, 'drc');
};
const passPermit = async ({ permit }: FiledStage): Promise<void> => {
  await cloud.accept(permit, 'nr');
  await cloud.approve(permit, 'nr');
};

describe('an execution that was aborted by hand', () => {
  it('is followed by a new generation, which drives the open cases to their end', async () => {
    const filed = await file();
    const name = `${filed.applicationId}-1`;
    await cloud.accept(filed.filing, 'drc');
    await cloud.abort(name);
    await cloud.pass(2 * hour);
    await cloud.approve(filed.filing, 'drc');
    await passPermit(filed);
    expect(await cloud.executions()).toEqual([`${name} ABORTED`, `${filed.applicationId}-2 SUCCEEDED`]);
    expect(await cloud.events(filed.projectId)).toEqual(wholeStage);
  });

  it('is repaired by the sweep when nobody was told, once a timer is overdue by an hour', async () => {
    const filed = await file();
    cloud.strike({ point: 'event', name: `rule->${starter}`, contains: 'ABORTED', effect: 'drop-before' });
    await cloud.abort(`${filed.applicationId}-1`);
    await cloud.pass(hour);
    expect(cloud.hits()).toEqual([1]);
    expect(await cloud.executions()).toEqual([`${filed.applicationId}-1 ABORTED`]);
    await cloud.pass(untilAccepted);
    expect(await cloud.written(filed.filing)).toMatchObject({ state: 8 });
    await cloud.approve(filed.filing, 'drc');
    await passPermit(filed);
    expect((await cloud.executions()).at(-1)).toMatch(new RegExp(`^${filed.applicationId}-\\d+ SUCCEEDED$`));
    expect(await cloud.events(filed.projectId)).toEqual(wholeStage);
  });

  it('is followed at once also when its new generation was raised but not started', async () => {
    const filed = await file();
    const name = `${filed.applicationId}-1`;
    const start = { point: 'call', name: 'states:StartExecution', caller: starter } as const;
    cloud.strike({ ...start, effect: 'drop-before', times: 3 });
    await cloud.abort(name);
    await cloud.pass(hour);
    expect(cloud.hits()).toEqual([3]);
    expect(await cloud.executions()).toEqual([`${name} ABORTED`, `${filed.applicationId}-2 RUNNING`]);
    await passFiling(filed);
    await passPermit(filed);
    expect(await cloud.events(filed.projectId)).toEqual(wholeStage);
  });

  it('is followed by one that ends at once when its cases are closed', async () => {
    const filed = await file();
    await passFiling(filed);
    const closing = { point: 'event', name: 'states->ApprovalsRendezvousFunction' } as const;
    cloud.strike({ ...closing, contains: '"step":"close"', effect: 'fail-before', times: 5 });
    await passPermit(filed);
    await cloud.abort(`${filed.applicationId}-1`);
    await cloud.pass(2 * day);
    expect((await cloud.executions()).filter((one) => !one.endsWith('SUCCEEDED'))).toEqual([
      `${filed.applicationId}-1 ABORTED`,
    ]);
    expect(await cloud.events(filed.projectId)).toEqual(wholeStage);
  });
});

describe('a stage whose execution was never started', () => {
  it('is started by the sweep, and the silence of the department counts from the receipt', async () => {
    cloud.strike({
      point: 'event',
      name: `sqs->${starter}`,
      contains: 'application-filed',
      effect: 'drop-before',
    });
    const filed = await file();
    const received = cloud.today();
    expect(cloud.hits()).toEqual([1]);
    expect(await cloud.executions()).toEqual([]);
    await cloud.pass(untilAccepted);
    expect(await cloud.written(filed.filing)).toMatchObject({
      state: 8,
      receivedAt: expect.stringContaining(received),
      acceptedAt: expect.stringContaining(received),
    });
    await cloud.approve(filed.filing, 'drc');
    await passPermit(filed);
    expect(await cloud.events(filed.projectId)).toEqual(wholeStage);
  });
});
