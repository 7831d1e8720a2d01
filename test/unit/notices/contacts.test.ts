import { beforeEach, describe, expect, it } from 'vitest';
import { createInMemoryNotices, type InMemoryNotices } from '../../builders/in-memory-notices.ts';
import { officeOwner } from '../../builders/office-project.ts';

const [phone, mail] = ['13800001234', 'office@demo-999901.example'];
const owner = { roles: ['applicant'], organisation: officeOwner } as const;

let world: InMemoryNotices;
beforeEach(() => {
  world = createInMemoryNotices();
});

const register = (body: object) => world.send('PUT /contacts', { as: owner, body });

describe('contacts', () => {
  it('lie in the vault alone, and the ones before are erased', async () => {
    await register({ phone: '13900005678' });
    const { status, body } = await register({ phone, mail });
    expect([status, body]).toEqual([
      200,
      { channels: ['sms', 'mail'], phone: '138****1234', mail: 'o***@demo-999901.example', sends: true },
    ]);
    const { tables } = world.journal.dynamo;
    const texts = [...tables.all('notices'), ...tables.all('journal')].map((item) => JSON.stringify(item));
    expect(texts.filter((text) => text.includes('13900005678'))).toEqual([]);
    const holding = texts.filter((text) => text.includes(phone) || text.includes(mail));
    expect(holding).toHaveLength(1);
    expect(holding[0]).toContain('PERSON#con_');
    const events = await world.events('COUNTY', 'contacts-registered');
    expect(events.map(({ data }) => data['channels'])).toEqual([['sms'], ['sms', 'mail']]);
  });

  it.each([{ phone: '12345' }, { mail: 'nobody' }, { phone, other: 1 }])(
    'that are none are refused: %j',
    async (body) => {
      expect((await register(body)).status).toBe(400);
    },
  );

  it('of nobody cannot be registered', async () => {
    const { status } = await world.send('PUT /contacts', { as: { roles: ['applicant'] }, body: { phone } });
    expect(status).toBe(403);
  });
});
