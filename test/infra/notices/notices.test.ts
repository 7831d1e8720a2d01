import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerReport } from '../../../infra/local/iam/ledger.ts';
import { writableOf } from '../../builders/journal-right.ts';
import { textAt } from '../../builders/text-at.ts';
import { drc, type FiledInCloud, type NoticeCloud, owner, startNoticeCloud } from './notice-cloud.ts';

let cloud: NoticeCloud;
beforeAll(async () => {
  cloud = await startNoticeCloud();
});
afterAll(() => cloud.close());

const writer = 'NoticesWriterFunction';

/** Holds when the case has one paper, its notice of acceptance, served once, its file there. */
const hasOnePaper = async (filed: FiledInCloud): Promise<void> => {
  const [paper, ...more] = await cloud.papers(filed);
  expect(more).toEqual([]);
  expect(paper).toMatchObject({ kind: 'acceptance', served: { how: 'available' } });
  expect(await cloud.eventsOf(filed, 'notice-served')).toBe(1);
  const file = await cloud.open(textAt(paper, 'number'));
  expect(file.subarray(0, 8).toString()).toBe('%PDF-1.7');
};

describe('the paper of a case is made and served once', () => {
  it.each([
    ['is killed before the file is put', 's3:PutObject', 'papers/', 'kill-before'],
    ['is killed between file and record', 's3:PutObject', 'papers/', 'kill-after'],
    ['is killed before its transaction', 'dynamodb:TransactWriteItems', 'PAPER#', 'kill-before'],
    ['is killed after its transaction', 'dynamodb:TransactWriteItems', 'PAPER#', 'kill-after'],
    ['meets a conflict', 'dynamodb:TransactWriteItems', 'PAPER#', 'conflict'],
  ] as const)('when the writer %s', async (_what, name, contains, effect) => {
    const filed = await cloud.file();
    cloud.strike({ point: 'call', name, caller: writer, contains, effect });
    await cloud.accept(filed);
    await cloud.pass(7 * 60);
    expect(cloud.hits()).toBe(1);
    await expect(hasOnePaper(filed)).resolves.toBeUndefined();
  });

  it.each(['double', 'drop-after', 'kill-after'] as const)(
    'when its hint comes twice by %s',
    async (effect) => {
      const filed = await cloud.file();
      cloud.strike({ point: 'event', name: `sqs->${writer}`, effect });
      await cloud.accept(filed);
      await cloud.pass(7 * 60);
      expect(cloud.hits()).toBe(1);
      await expect(hasOnePaper(filed)).resolves.toBeUndefined();
    },
  );

  it('when its hint is lost and another comes, and when all is followed again from the beginning', async () => {
    const filed = await cloud.file();
    cloud.strike({ point: 'event', name: `sqs->${writer}`, effect: 'drop-before' });
    await cloud.accept(filed);
    await cloud.settled();
    expect(await cloud.papers(filed)).toEqual([]);
    await cloud.hint(filed);
    await cloud.settled();
    await cloud.setBack(filed);
    await cloud.hint(filed);
    await cloud.settled();
    await expect(hasOnePaper(filed)).resolves.toBeUndefined();
  });
});

describe('a paper that the owner opens', () => {
  it('is opened once, however often it is read', async () => {
    const filed = await cloud.file();
    await cloud.accept(filed);
    await cloud.settled();
    const [paper] = await cloud.papers(filed);
    const first = await cloud.open(textAt(paper, 'number'));
    expect(await cloud.open(textAt(paper, 'number'))).toEqual(first);
    expect(await cloud.eventsOf(filed, 'notice-opened')).toBe(1);
  });

  it('says why when there is none, as for one of somebody else', async () => {
    const answer = await cloud.send('GET /documents/2601-330112-04-01-000000-S1-05-001-01', { as: owner });
    expect([answer.status, answer.body['code']]).toEqual([404, 'documents.not-found']);
  });
});

describe('a paper that was posted', () => {
  it('is recorded once by its department, under whatever key, and is no second service', async () => {
    const filed = await cloud.file();
    await cloud.accept(filed);
    await cloud.settled();
    const [paper] = await cloud.papers(filed);
    const at = new Date(cloud.cloud.clock.now()).toISOString();
    const body = { how: 'post', at, receivedBy: 'mail-clerk', receipt: 'XA12345678933' };
    for (const _ of [1, 2])
      expect(
        await cloud.must(`POST /documents/${textAt(paper, 'number')}/delivery`, { as: drc, body }),
      ).toMatchObject({ served: { how: 'available' }, deliveries: [{ receipt: 'XA12345678933' }] });
    expect(await cloud.eventsOf(filed, 'notice-delivered')).toBe(1);
    expect(await cloud.eventsOf(filed, 'notice-served')).toBe(1);
  });
});

describe('where an owner is told', () => {
  it('lies in the vault alone, in no log and no answer, and is erased by the next', async () => {
    const [phone, mail] = ['13912340000', 'secret-office@demo-999901.example'];
    const body = await cloud.must('PUT /contacts', { as: owner, body: { phone, mail } });
    expect(body).toEqual({
      channels: ['sms', 'mail'],
      phone: '139****0000',
      mail: 's***@demo-999901.example',
      sends: false,
    });
    const holding = async (): Promise<readonly unknown[]> =>
      (await Promise.all(cloud.tables.map((table) => cloud.records(table))))
        .flat()
        .filter((one) => JSON.stringify(one).includes(phone))
        .map(({ PK }) => String(PK).slice(0, 11));
    expect(await holding()).toEqual(['PERSON#con_']);
    await cloud.must('PUT /contacts', { as: owner, body: {} });
    expect(await holding()).toEqual([]);
    expect([phone, mail].filter((one) => cloud.said().includes(one))).toEqual([]);
  });
});

describe('the rights of those who write papers', () => {
  it('are all used, and no call was ungranted', async () => {
    const answer = await fetch(`${cloud.url}/_local/iam`);
    const { unused, ungranted } = (await answer.json()) as LedgerReport;
    expect(ungranted).toEqual([]);
    expect(unused.filter(({ holder }) => holder.startsWith('Notices'))).toEqual([]);
  });

  it.each([
    ['NoticesApiFunction', ['PROJECT#none', 'COUNTY']],
    ['NoticesWriterFunction', ['PROJECT#none']],
  ])('let %s write no person but a contact into the journal', async (holder, writable) => {
    expect(await writableOf(cloud, holder)).toEqual(writable);
  });
});
