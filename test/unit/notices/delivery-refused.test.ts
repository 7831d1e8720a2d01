import { describe, expect, it } from 'vitest';
import { nr, owner, receipt, unserved } from './unserved-paper.ts';

describe('a delivery', () => {
  it.each([
    ['a receipt that says something else', { ...receipt, receivedBy: 'agent' }],
    ['a receipt of another moment', { ...receipt, at: '2026-09-21T15:31:00+08:00' }],
  ])('is not recorded by %s', async (_what, other) => {
    const { deliver } = await unserved();
    await deliver();
    expect(await deliver(nr, other)).toMatchObject({
      status: 409,
      body: { code: 'documents.delivery-differs', receipt: receipt.receipt },
    });
  });

  it('is recorded ten times at most', async () => {
    const { deliver } = await unserved();
    const statuses: number[] = [];
    for (let count = 0; count < 11; count += 1)
      statuses.push((await deliver(nr, { ...receipt, receipt: `XA-${count}` })).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 201), 409]);
  });

  it.each([
    ['in the minute of its number', '2026-09-21T09:00:00+08:00', 201],
    ['in another zone', '2026-09-21T01:00:00Z', 201],
    ['now', '2026-09-23T09:00:00+08:00', 201],
    ['before it had its number', '2026-09-21T08:59:59+08:00', 422],
    ['in the future', '2026-09-23T09:00:01+08:00', 422],
  ])('%s is answered', async (_when, at, status) => {
    const { deliver, served } = await unserved();
    const answer = await deliver(nr, { ...receipt, at });
    expect([answer.status, answer.body['code']]).toEqual([
      status,
      status === 422 ? 'documents.delivery-impossible' : undefined,
    ]);
    expect(await served()).toHaveLength(status === 422 ? 0 : 1);
  });

  it.each([
    ['the owner', owner, 403, 'auth.role-missing'],
    ['a consulted member', { roles: ['department'], department: 'water' }, 403, 'auth.role-missing'],
    ['an office', { roles: ['reform-office'] }, 403, 'auth.role-missing'],
    ['another department', { roles: ['department'], department: 'housing' }, 404, 'documents.not-found'],
  ] as const)('is not recorded by %s', async (_who, as, status, code) => {
    const { world, deliver } = await unserved();
    const before = world.itemCount();
    expect(await deliver({ ...as, roles: [...as.roles] })).toMatchObject({ status, body: { code } });
    expect(world.itemCount()).toBe(before);
  });

  it.each([
    ['somebody named', { ...receipt, name: '王一' }],
    ['a telephone for a receipt', { ...receipt, receipt: '13800001234' }],
    ['a sentence for a receipt', { ...receipt, receipt: '张三 签收' }],
    ['a day without a time', { ...receipt, at: '2026-09-21' }],
  ])('does not tell of %s', async (_what, body) => {
    const { deliver } = await unserved();
    expect((await deliver(nr, body)).body['code']).toBe('request.invalid');
  });
});
