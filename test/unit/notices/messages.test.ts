import { beforeEach, describe, expect, it } from 'vitest';
import { sendMessage } from '../../../functions/notices/sending/send-message.ts';
import { caseEventOf } from '../../builders/case-events.ts';
import { createInMemoryNotices, type InMemoryNotices } from '../../builders/in-memory-notices.ts';
import { officeOwner } from '../../builders/office-project.ts';

const [phone, mail] = ['13800001234', 'office@demo-999901.example'];
const owner = { roles: ['applicant'], organisation: officeOwner } as const;
const [minute, hour] = [60_000, 3_600_000];

let world: InMemoryNotices;
beforeEach(() => {
  world = createInMemoryNotices();
});

const register = (body: object) => world.send('PUT /contacts', { as: owner, body });

/** A notice to correct something, about S2-03. */
const notify = async (serial = '001'): Promise<string> => {
  const filed = await world.file();
  const number = `${filed.code}-S2-03-${serial}-01`;
  const document = { number, kind: 'correction', respond: { what: 'correct', days: 15, basis: 'x' } };
  const defects = [{ material: 'site-plan', what: '缺章' }];
  await world.record(
    caseEventOf('case-correction-asked', filed.place, filed.first, { defects, notice: number, document }),
  );
  await world.follow(filed.place.projectId);
  return number;
};

describe('a message about a paper', () => {
  it('goes once by each channel that the owner has registered, and names nobody', async () => {
    await register({ phone, mail });
    const number = await notify();
    expect(world.sent.map(({ key, to }) => [key, to])).toEqual([
      [`${number}#sms`, phone],
      [`${number}#mail`, mail],
    ]);
    expect(world.sent[0]?.text).toBe(
      `【示范县工程审批】您有一份补正材料一次性告知书（${number}），事项：建设工程规划许可证（房屋建筑）。请自本文书送达之日起15个工作日内一次性补正全部内容。请登录系统查阅全文。`,
    );
  });

  it('goes once, however often its hint comes', async () => {
    await register({ phone });
    const number = await notify();
    await Promise.all([1, 2, 3].map(() => sendMessage(world.sending)(`${number}#sms`)));
    world.pass(hour);
    await world.sweep();
    expect(world.sent).toHaveLength(1);
  });

  it('is claimed by one of two who send at the same moment', async () => {
    await register({ phone });
    world.outcomes.push({ kind: 'failed', reason: 'connect' });
    const number = await notify();
    world.pass(5 * minute);
    await Promise.all([
      sendMessage(world.sending)(`${number}#sms`),
      sendMessage(world.sending)(`${number}#sms`),
    ]);
    expect(world.sent).toHaveLength(2);
  });

  it('is not there without contacts, and not sent when they were erased meanwhile', async () => {
    await notify();
    expect(world.sent).toEqual([]);
    await register({ phone });
    world.outcomes.push({ kind: 'failed', reason: 'status-503' });
    const number = await notify('002');
    await register({});
    world.pass(hour);
    await world.sweep();
    expect(world.sent).toHaveLength(1);
    expect((await world.store.findMessage(`${number}#sms`))?.state).toBe('dropped');
  });

  it('that failed is sent again by the sweep, later each time, for three days, then given up', async () => {
    await register({ phone });
    world.outcomes.push(
      ...Array.from({ length: 40 }, () => ({ kind: 'failed', reason: 'timeout' }) as const),
    );
    const number = await notify();
    for (let hours = 0; hours < 80; hours += 1) {
      world.pass(hour);
      await world.sweep();
    }
    expect(world.sent.length).toBeGreaterThan(10);
    expect(world.sent.length).toBeLessThan(20);
    expect(new Set(world.sent.map(({ key }) => key))).toEqual(new Set([`${number}#sms`]));
    expect(world.shouts).toEqual([`${number}#sms`]);
    expect(await world.store.findMessage(`${number}#sms`)).toMatchObject({
      state: 'given-up',
      reason: 'timeout',
    });
  });

  it('whose sender died is sent again under the same key when the claim is over', async () => {
    await register({ phone });
    const { out } = world.sending;
    Object.assign(world.sending, { out: { send: () => Promise.reject(new Error('killed')) } });
    const number = await notify();
    Object.assign(world.sending, { out });
    world.pass(4 * minute);
    await world.sweep();
    expect(world.sent).toEqual([]);
    world.pass(minute);
    await world.sweep();
    expect(world.sent.map(({ key }) => key)).toEqual([`${number}#sms`]);
  });

  it('is never written where the county has no gateway', async () => {
    world = createInMemoryNotices({ sends: false });
    const { body } = await register({ phone });
    expect(body['sends']).toBe(false);
    const number = await notify();
    expect(world.sent).toEqual([]);
    expect(await world.store.findMessage(`${number}#sms`)).toBeUndefined();
  });
});
