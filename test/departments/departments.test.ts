// long: one cloud for all that befalls deliveries
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DemoCloud } from '../builders/demo-cloud.ts';
import { tell } from './tell.ts';
import {
  admin,
  begin,
  feedOf,
  fileStage,
  pendingOf,
  receiver,
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

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const handled = { handler: '王小明', office: '审批科', opinion: '符合条件' };

const setMode = async (mode: string, department = 'drc'): Promise<void> => {
  const answer = await fetch(`${cloud.url}/_local/deliveries`, {
    method: 'PUT',
    body: JSON.stringify({ department, mode }),
  });
  expect(answer.status).toBe(200);
};

/** All that the feed has came by delivery as well, each once. */
const expectAllDeliveredOnce = async (department = 'drc'): Promise<void> => {
  const { messages, doubled, rejected } = await receiver(cloud, department);
  const feed = await feedOf(cloud, department);
  expect(messages.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(feed);
  expect(feed).toEqual(feed.map((_, index) => index + 1));
  expect([doubled, rejected]).toEqual([0, 0]);
  expect(await pendingOf(cloud, department)).toEqual([]);
};

describe('a department that does not answer as it should', () => {
  it.each([
    ['down', { result: 'failed' }],
    ['500', { result: 'answered', status: 500 }],
    ['redirect', { result: 'answered', status: 307 }],
  ] as const)(
    '%s for an hour: all comes once afterwards, and the case never waited',
    async (mode, attempt) => {
      await setMode(mode);
      const cases = await fileStage(cloud);
      await cloud.settled();
      const accepted = await cloud.send(`POST /cases/${cases['S1-05']}/acceptance`, {
        as: system('drc'),
        body: { version: 1, ...handled },
      });
      expect(accepted.status).toBe(200);
      await cloud.pass(hour);
      const [first] = await pendingOf(cloud);
      expect(first?.attempts.length).toBeGreaterThan(2);
      expect(first?.attempts[0]).toMatchObject(attempt);
      await setMode('ok');
      await cloud.pass(2 * hour);
      await expectAllDeliveredOnce();
    },
  );

  it('flapping, its key rotated in between: nothing is lost or doubled', async () => {
    await fileStage(cloud);
    for (const mode of ['down', 'ok', '500', 'ok', 'down', 'ok']) {
      await setMode(mode);
      const added = await cloud.send('POST /departments/drc/keys', { as: admin });
      const { secret } = added.body;
      if (typeof secret === 'string') await cloud.receivers?.addKey('drc', secret);
      await cloud.pass(7 * hour);
    }
    await cloud.pass(day);
    await expectAllDeliveredOnce();
    expect((await receiver(cloud)).verified).toBeGreaterThan(0);
  });

  it('silent: the attempt ends after ten seconds, the next succeeds', async () => {
    await setMode('silent');
    await fileStage(cloud);
    await cloud.settled();
    const [first] = await pendingOf(cloud);
    expect(first?.attempts.at(-1)).toMatchObject({ result: 'failed', reason: 'timeout' });
    await setMode('ok');
    await cloud.pass(hour);
    await expectAllDeliveredOnce();
  }, 60_000);

  it('410: paused, nothing is tried until an admin resumes, then all comes', async () => {
    await setMode('410');
    await fileStage(cloud);
    await cloud.pass(2 * day);
    const [first] = await pendingOf(cloud);
    expect(first?.attempts).toHaveLength(1);
    expect(cloud.said()).toContain('DeliveriesStopped');
    await setMode('ok');
    await cloud.pass(hour);
    expect((await receiver(cloud)).verified).toBe(0);
    expect((await cloud.send('POST /departments/drc/resumption', { as: admin })).status).toBe(200);
    await cloud.settled();
    await expectAllDeliveredOnce();
  });

  it('with a certificate that nobody signed is never sent to', async () => {
    const { wrongUrl: url } = bed;
    expect((await cloud.send('PUT /departments/ecology/endpoint', { as: admin, body: { url } })).status).toBe(
      200,
    );
    await cloud.send('POST /departments/ecology/keys', { as: admin });
    await tell(cloud, 'ecology');
    await cloud.settled();
    const [first] = await pendingOf(cloud, 'ecology');
    expect(first?.attempts[0]).toMatchObject({ result: 'failed', reason: 'certificate' });
  });

  it('without any endpoint has its feed alone, whole', async () => {
    await fileStage(cloud);
    await tell(cloud, 'police', { times: 2 });
    await cloud.settled();
    expect(await feedOf(cloud, 'police')).toEqual([1, 2]);
    expect(await pendingOf(cloud, 'police')).toEqual([]);
  });
});

describe('a sender that dies, a message that is lost or doubled', () => {
  const strike = (fault: Omit<Parameters<DemoCloud['cloud']['faults']['add']>[0], 'id'>): void =>
    cloud.cloud.faults.add({ id: 'mishap', ...fault });
  const hits = (): number => cloud.cloud.faults.list()[0]?.hits ?? 0;
  const sender = 'DepartmentsSenderFunction';

  it('before sending: the claim lapses, and it is sent once', async () => {
    strike({ point: 'call', name: 'dynamodb:PutItem', caller: sender, effect: 'kill-after' });
    await fileStage(cloud);
    await cloud.pass(hour);
    expect(hits()).toBe(1);
    await expectAllDeliveredOnce();
  });

  it('after sending: it is sent again under the same webhook-id, so the department can tell', async () => {
    strike({ point: 'call', name: 'dynamodb:PutItem', caller: sender, effect: 'kill-before', skip: 1 });
    await fileStage(cloud);
    await cloud.pass(hour);
    expect(hits()).toBe(1);
    const { messages, doubled } = await receiver(cloud);
    expect([messages.length, doubled]).toEqual([(await feedOf(cloud)).length, 1]);
    expect(await pendingOf(cloud)).toEqual([]);
  });

  it('lost on the queue: the sweep gives it another', async () => {
    strike({ point: 'event', name: `sqs->${sender}`, effect: 'drop-before' });
    await fileStage(cloud);
    await cloud.settled();
    expect(hits()).toBe(1);
    expect((await receiver(cloud)).verified).toBe(0);
    await cloud.pass(3 * hour);
    await expectAllDeliveredOnce();
  });

  it('doubled on the queue: it is sent once', async () => {
    strike({ point: 'event', name: `sqs->${sender}`, effect: 'double', times: 3 });
    await fileStage(cloud);
    await cloud.pass(hour);
    expect(hits()).toBeGreaterThan(0);
    await expectAllDeliveredOnce();
  });

  it('not put on the queue because the consumer died after its transaction: the outbox tells', async () => {
    strike({
      point: 'call',
      name: 'sqs:SendMessageBatch',
      caller: 'DepartmentsFeedFunction',
      effect: 'kill-before',
    });
    await fileStage(cloud);
    await cloud.pass(hour);
    expect(hits()).toBe(1);
    await expectAllDeliveredOnce();
  });

  it('while the secret cannot be read: no attempt is made or counted, and all comes afterwards', async () => {
    strike({
      point: 'call',
      name: 'secretsmanager:GetSecretValue',
      caller: sender,
      effect: 'fail-before',
      error: 'DecryptionFailure',
      times: 3,
    });
    await fileStage(cloud);
    await cloud.settled();
    expect((await pendingOf(cloud))[0]?.attempts).toEqual([]);
    await cloud.pass(hour);
    expect(hits()).toBe(3);
    await expectAllDeliveredOnce();
  });
});

describe('the rights of the context', () => {
  it('are all used by what was done here, and nothing was asked that is not granted', async () => {
    await fileStage(cloud);
    const [page, missing] = await Promise.all([
      cloud.send('GET /deliveries?department=drc', { as: admin }),
      cloud.send('GET /deliveries/dlv_01KJPB7WG0Q4E73R52AYS2M912', { as: admin }),
    ]);
    expect([page.status, missing.status]).toEqual([200, 404]);
    await cloud.pass(2 * hour);
    const { unused, ungranted } = cloud.iam();
    const theirs = unused.filter(({ holder }) => holder.startsWith('Departments'));
    expect({ unused: theirs, ungranted }).toEqual({ unused: [], ungranted: [] });
  });
});

describe('the feed', () => {
  it('has no gap and no repeat when eight projects write to it at once and transactions conflict', async () => {
    cloud.cloud.faults.add({
      id: 'conflicts',
      point: 'call',
      name: 'dynamodb:TransactWriteItems',
      effect: 'conflict',
      probability: 0.25,
      seed: 7,
      times: 1_000,
    });
    await Promise.all(Array.from({ length: 8 }, () => tell(cloud, 'police', { times: 4 })));
    await cloud.pass(hour);
    expect(cloud.cloud.faults.list()[0]?.hits).toBeGreaterThan(5);
    expect(await feedOf(cloud, 'police')).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  });
});
