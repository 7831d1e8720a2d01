// long: one cloud for every mishap on the way to a department
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DemoCloud } from '../builders/demo-cloud.ts';
import { officeOwner } from '../builders/office-project.ts';
import { readInbox } from '../builders/read-inbox.ts';
import { writableOf } from '../builders/journal-right.ts';
import { tell } from './tell.ts';
import {
  admin,
  begin,
  enlist,
  expectAllDeliveredOnce,
  feedOf,
  fileStage,
  owner,
  pendingOf,
  receiver,
  setMode,
  startDepartments,
} from './department-cloud.ts';

let bed: Awaited<ReturnType<typeof startDepartments>>;
let cloud: DemoCloud;
beforeAll(async () => {
  bed = await startDepartments();
  ({ cloud } = bed);
});
beforeEach(() => begin(cloud));
afterAll(() => bed.close());

const sender = 'DepartmentsSenderFunction';
const minute = 60;
const hour = 60 * minute;

describe('a sender that dies, a message that is lost or doubled', () => {
  const strike = (fault: Omit<Parameters<DemoCloud['cloud']['faults']['add']>[0], 'id'>): void =>
    cloud.cloud.faults.add({ id: 'mishap', ...fault });
  const hits = (): number => cloud.cloud.faults.list()[0]?.hits ?? 0;

  it('before sending: the claim lapses, and it is sent once', async () => {
    strike({ point: 'call', name: 'dynamodb:PutItem', caller: sender, effect: 'kill-after' });
    await fileStage(cloud);
    await cloud.pass(hour);
    expect(hits()).toBe(1);
    await expectAllDeliveredOnce(cloud);
  });

  it('after sending: it is sent again under the same webhook-id, so the department can tell', async () => {
    strike({ point: 'call', name: 'dynamodb:TransactWriteItems', caller: sender, effect: 'kill-before' });
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
    expect(hits()).toBe(1);
    expect((await receiver(cloud)).verified).toBe(0);
    await cloud.pass(3 * hour);
    await expectAllDeliveredOnce(cloud);
  });

  it('doubled on the queue: it is sent once', async () => {
    strike({ point: 'event', name: `sqs->${sender}`, effect: 'double', times: 3 });
    await fileStage(cloud);
    await cloud.pass(hour);
    expect(hits()).toBeGreaterThan(0);
    await expectAllDeliveredOnce(cloud);
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
    await expectAllDeliveredOnce(cloud);
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
    expect((await pendingOf(cloud))[0]?.attempts).toEqual([]);
    await cloud.pass(hour);
    expect(hits()).toBe(3);
    await expectAllDeliveredOnce(cloud);
  });
});

describe('a department whose hints are lost', () => {
  it.each([
    ['by the queue', 'sqs->DepartmentsFeedFunction'],
    ['by the relay', 'stream->RelayFunction'],
  ])('%s hears of its case by the sweep, though nothing else happens to the project', async (_, name) => {
    cloud.cloud.faults.add({ id: 'lost', point: 'event', name, effect: 'drop-before', times: 100 });
    await fileStage(cloud);
    expect(cloud.cloud.faults.list()[0]?.hits).toBeGreaterThan(0);
    cloud.cloud.faults.clear();
    expect(await feedOf(cloud)).toEqual([]);
    await cloud.pass(2 * hour);
    expect(await feedOf(cloud)).toEqual([1]);
    await expectAllDeliveredOnce(cloud);
  });
});

describe('an organisation that is told by its own system', () => {
  it('gets what its inbox says, each message once and rightly signed, and nothing before it asks for it', async () => {
    await fileStage(cloud);
    const before = (await readInbox(cloud, owner)).length;
    expect((await receiver(cloud, officeOwner)).verified).toBe(0);
    await enlist(cloud, officeOwner);
    await fileStage(cloud, '2603-330112-07-02-102341');
    const { messages, doubled, rejected } = await receiver(cloud, officeOwner);
    const numbers = (await readInbox(cloud, owner)).map(({ data }) => data.number);
    expect(messages.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(numbers.slice(before));
    expect([doubled, rejected]).toEqual([0, 0]);
  });

  it('misses nothing when hints are doubled, and nothing but time when they are lost', async () => {
    const name = 'sqs->DepartmentsFeedFunction';
    cloud.cloud.faults.add({ id: 'doubled', point: 'event', name, effect: 'double', times: 50 });
    await fileStage(cloud);
    expect(cloud.cloud.faults.list()[0]?.hits).toBeGreaterThan(0);
    cloud.cloud.faults.clear();
    cloud.cloud.faults.add({ id: 'lost', point: 'event', name, effect: 'drop-before', times: 50 });
    await fileStage(cloud, '2603-330112-07-02-102341');
    expect(cloud.cloud.faults.list()[0]?.hits).toBeGreaterThan(0);
    cloud.cloud.faults.clear();
    await cloud.pass(2 * hour);
    const messages = await readInbox(cloud, owner);
    expect(messages.map(({ data }) => data.number)).toEqual(messages.map((_, index) => index + 1));
    const filed = messages.filter(({ type }) => type === 'application-filed');
    expect(new Set(filed.map(({ data }) => data.projectId)).size).toBe(2);
  });
});

describe('the rights of the context', () => {
  it('are all used by what was done here, and nothing was asked that is not granted', async () => {
    await setMode(cloud, 'down');
    await enlist(cloud, officeOwner);
    await fileStage(cloud);
    await setMode(cloud, 'ok');
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

  it.each([
    ['DepartmentsApiFunction', ['COUNTY', 'PERSON#none']],
    ['DepartmentsFeedFunction', ['TOLD#none']],
    [sender, ['DELIVERY#none']],
  ])('let %s write into %j of the journal alone', async (holder, partitions) => {
    expect(await writableOf(cloud, holder)).toEqual(partitions);
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
