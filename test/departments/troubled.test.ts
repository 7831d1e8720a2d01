// long: one cloud for every kind of trouble that a department can have
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DemoCloud } from '../builders/demo-cloud.ts';
import { tell } from './tell.ts';
import {
  admin,
  begin,
  expectAllDeliveredOnce,
  feedOf,
  fileStage,
  pendingOf,
  receiver,
  rotateKey,
  setMode,
  startDepartments,
  system,
} from './department-cloud.ts';

let bed: Awaited<ReturnType<typeof startDepartments>>;
let cloud: DemoCloud;
beforeAll(async () => {
  bed = await startDepartments();
  ({ cloud } = bed);
});
beforeEach(() => begin(cloud));
afterAll(() => bed.close());

const hour = 3_600;
const day = 24 * hour;
const handled = { handler: '王小明', office: '审批科', opinion: '符合条件' };

const today = (): string => new Date(cloud.cloud.clock.now() + 8 * hour * 1_000).toISOString().slice(0, 10);

/** Accepts the case on the spot and passes it a day later, as a person does whose system is in trouble. */
const handleCase = async (caseId: string): Promise<void> => {
  const act = async (move: string, body: object) => {
    const answer = await cloud.send(`POST /cases/${caseId}/${move}`, {
      as: system('drc'),
      body: { ...handled, ...body },
    });
    expect([move, answer.status]).toEqual([move, 200]);
  };
  const accepted = today();
  await act('acceptance', { version: 1 });
  await cloud.pass(day);
  await act('decision', { version: 2, result: 'passed' });
  const { body } = await cloud.send(`GET /cases/${caseId}`, { as: system('drc') });
  expect(body).toMatchObject({ state: 11, received: accepted, accepted, done: today() });
};

/** Of the first message of all, delivered or not. */
const firstAttempt = async (): Promise<unknown> => {
  const records = await cloud.records('DepartmentsTable');
  const { deliveryId } = records.find(
    (one) => String(one['PK']).startsWith('DELIVERY#') && one['party'] === 'drc' && one['number'] === 1,
  ) ?? { deliveryId: 'none' };
  const { body } = await cloud.send(`GET /deliveries/${String(deliveryId)}`, { as: admin });
  return (body['attempts'] as unknown[])[0];
};

describe('three days of a department, its key rotated every day, while its case goes on', () => {
  it.each([
    ['down', { result: 'failed' }],
    ['500', { result: 'answered', status: 500 }],
    ['redirect', { result: 'answered', status: 307 }],
    ['410', { result: 'answered', status: 410 }],
    ['flapping', { result: 'failed' }],
    ['slow', { result: 'answered', status: 204 }],
  ] as const)('%s: the case does not wait, and all comes once in the end', async (mode, attempt) => {
    await setMode(cloud, mode);
    const { 'S1-05': caseId } = await fileStage(cloud);
    await handleCase(caseId);
    for (const _ of ['second', 'third']) {
      expect(await rotateKey(cloud)).toBeDefined();
      await cloud.pass(day);
    }
    expect(await firstAttempt()).toMatchObject(attempt);
    expect((await receiver(cloud)).verified > 0).toBe(mode === 'flapping' || mode === 'slow');
    await setMode(cloud, 'ok');
    if (mode === '410') await cloud.send('POST /departments/drc/resumption', { as: admin });
    await cloud.pass(12 * hour);
    await expectAllDeliveredOnce(cloud);
  });
});

describe('a department', () => {
  it('flapping for half a day at a time: nothing is lost or doubled', async () => {
    await fileStage(cloud);
    for (const mode of ['down', 'ok', '500', 'ok', 'down', 'ok']) {
      await setMode(cloud, mode);
      await rotateKey(cloud);
      await cloud.pass(7 * hour);
    }
    await cloud.pass(day);
    await expectAllDeliveredOnce(cloud);
    expect((await receiver(cloud)).verified).toBeGreaterThan(0);
  });

  it('silent: the attempt ends after ten seconds, the next succeeds', async () => {
    await setMode(cloud, 'silent');
    await fileStage(cloud);
    const [first] = await pendingOf(cloud);
    expect(first?.attempts.at(-1)).toMatchObject({ result: 'failed', reason: 'timeout' });
    await setMode(cloud, 'ok');
    await cloud.pass(hour);
    await expectAllDeliveredOnce(cloud);
  });

  it('that takes a message and never says so gets it again under the same webhook-id', async () => {
    await setMode(cloud, 'late');
    await fileStage(cloud);
    await setMode(cloud, 'ok');
    await cloud.pass(hour);
    const { messages, doubled } = await receiver(cloud);
    expect(messages.map(({ number }) => number)).toEqual(await feedOf(cloud));
    expect(doubled).toBeGreaterThan(0);
    expect(await pendingOf(cloud)).toEqual([]);
  });

  it('gone (410): nothing is tried until an admin resumes', async () => {
    await setMode(cloud, '410');
    await fileStage(cloud);
    await cloud.pass(2 * day);
    const [first] = await pendingOf(cloud);
    expect(first?.attempts).toHaveLength(1);
    expect(cloud.said()).toContain('DeliveriesStopped');
    await setMode(cloud, 'ok');
    await cloud.pass(hour);
    expect((await receiver(cloud)).verified).toBe(0);
    expect((await cloud.send('POST /departments/drc/resumption', { as: admin })).status).toBe(200);
    await cloud.settled();
    await expectAllDeliveredOnce(cloud);
  });

  it('behind a wrong certificate hears nothing for three days, has its feed, and all once at the right address', async () => {
    const { ecology } = bed;
    const moveTo = async (url: string): Promise<void> => {
      const answer = await cloud.send('PUT /departments/ecology/endpoint', { as: admin, body: { url } });
      expect(answer.status).toBe(200);
    };
    await moveTo(ecology.wrongUrl);
    await rotateKey(cloud, 'ecology');
    for (const told of [1, 2, 3]) {
      await tell(cloud, 'ecology');
      await cloud.settled();
      expect(await feedOf(cloud, 'ecology')).toHaveLength(told);
      await cloud.pass(day);
    }
    const pending = await pendingOf(cloud, 'ecology');
    expect(pending).toHaveLength(3);
    for (const { attempts } of pending) {
      expect(attempts.length).toBeGreaterThan(5);
      for (const one of attempts) expect(one).toMatchObject({ result: 'failed', reason: 'certificate' });
    }
    const newest = await rotateKey(cloud, 'ecology');
    await moveTo(await ecology.moves());
    await cloud.pass(hour);
    expect(ecology.heard.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
    expect(new Set(ecology.heard.map(({ id }) => id)).size).toBe(3);
    for (const { isSignedBy } of ecology.heard) expect(isSignedBy(newest ?? '')).toBe(true);
    expect(await pendingOf(cloud, 'ecology')).toEqual([]);
  });

  it('without any endpoint has its feed alone, whole', async () => {
    await fileStage(cloud);
    await tell(cloud, 'police', { times: 2 });
    await cloud.settled();
    expect(await feedOf(cloud, 'police')).toEqual([1, 2]);
    expect(await pendingOf(cloud, 'police')).toEqual([]);
  });
});
