import { describe, expect, it } from 'vitest';
import { nr, owner, receipt, unserved, window } from './unserved-paper.ts';

describe('a paper that was delivered', () => {
  it.each([
    ['the department that wrote it', nr, 'department'],
    ['its head', { ...nr, roles: ['head'] }, 'head'],
    ['the window', window, 'window'],
  ] as const)('by %s is served then, by whose record it is known', async (_who, as, role) => {
    const { deliver, served, delivered, first } = await unserved();
    const { status, body } = await deliver({ ...as, roles: [...as.roles] });
    const at = '2026-09-21T15:30:00.000+08:00';
    expect([status, body]).toMatchObject([
      201,
      { served: { at, how: 'delivered' }, deliveries: [{ ...receipt, at }], openedAt: null },
    ]);
    expect(await served()).toEqual([['delivered', at, at]]);
    const { at: _, ...said } = receipt;
    expect(await delivered()).toMatchObject([
      { case: first.caseId, actor: { role }, effectiveAt: at, data: { ...said, deliveredAt: at } },
    ]);
  });

  it('is served by the earliest, in whatever order they are recorded', async () => {
    const { world, number, deliver, served } = await unserved();
    await world.send(`GET /documents/${number}`, { as: owner });
    await deliver(nr, { ...receipt, how: 'post', receipt: 'XA12345678933', at: '2026-09-22T10:00:00+08:00' });
    await deliver(window, { ...receipt, receipt: '9', at: '2026-09-23T08:00:00+08:00', how: 'post' });
    await deliver(window, { ...receipt, receipt: 'XA12345678947', at: '2026-09-23T08:00:00+08:00' });
    const { body } = await deliver();
    expect((await served()).map(([how, at]) => [how, at])).toEqual([
      ['opened', '2026-09-23T09:00:00.000+08:00'],
      ['delivered', '2026-09-22T10:00:00.000+08:00'],
      ['delivered', '2026-09-21T15:30:00.000+08:00'],
    ]);
    expect(body).toMatchObject({
      served: { how: 'delivered', at: '2026-09-21T15:30:00.000+08:00' },
      openedAt: '2026-09-23T09:00:00.000+08:00',
      deliveries: [{ how: 'post' }, { receipt: 'XA12345678947' }, { how: 'by-hand' }],
    });
  });

  it('is no second service where it was ready in the system before', async () => {
    const { deliver, served, delivered } = await unserved({});
    expect((await deliver()).body).toMatchObject({
      served: { how: 'available' },
      deliveries: [receipt].map(() => ({ how: 'by-hand' })),
    });
    expect(await served()).toHaveLength(1);
    expect(await delivered()).toHaveLength(1);
  });

  it('is not served again when it is opened later', async () => {
    const { world, number, place, deliver, served } = await unserved();
    await deliver();
    await world.send(`GET /documents/${number}`, { as: owner });
    expect(await served()).toHaveLength(1);
    expect(await world.events(place.projectId, 'notice-opened')).toHaveLength(1);
  });

  it('is recorded once, by the same key, by another, and by two at the same moment', async () => {
    const { deliver, delivered } = await unserved();
    const both = await Promise.all([deliver(nr), deliver(window)]);
    const again = [await deliver(nr, receipt, 'one'), await deliver(nr, receipt, 'one'), await deliver()];
    expect([...both, ...again].map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set([...both, ...again].map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await delivered()).toHaveLength(1);
  });
});
