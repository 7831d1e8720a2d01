import { describe, expect, it } from 'vitest';
import { department, owner } from '../../builders/approval-api.ts';
import { headOf, passedPermit } from '../../builders/passed-permit.ts';

describe('a revocation', () => {
  it('is announced first, in a paper that names the period, and changes no state', async () => {
    const { revoke, seen, events } = await passedPermit();
    expect((await revoke()).body).toMatchObject({ state: 11, version: 5 });
    expect(await seen()).toMatchObject({ announced: { days: 5 } });
    expect(await events('case-revocation-announced')).toMatchObject([
      {
        data: {
          reasons: ['测绘成果系伪造'],
          document: { kind: 'revocation-announcement', respond: { what: 'state', days: 5 } },
        },
      },
    ]);
  });

  it('waits for the period, which begins with service and ends with its last day', async () => {
    const { revoke, serve, seen, until, api } = await passedPermit();
    await revoke();
    expect((await revoke()).body).toMatchObject({ code: 'cases.period-running' });
    await until('2026-03-09T10:00');
    expect((await revoke()).body).toMatchObject({ code: 'cases.period-running' });
    await serve();
    expect(await seen()).toMatchObject({ announced: { until: '2026-03-16' }, version: 5 });
    api.at('2026-03-16T23:59');
    expect((await revoke()).body).toMatchObject({ code: 'cases.period-running', until: '2026-03-16' });
    api.at('2026-03-17T00:00');
    expect((await revoke()).body).toMatchObject({ state: 15 });
  });

  it('is written of the service once, however often it is told', async () => {
    const { revoke, serve, events } = await passedPermit();
    await revoke();
    await serve();
    await serve();
    expect(await events('case-period-begun')).toMatchObject([{ data: { until: '2026-03-09' } }]);
  });

  it('follows at once when the owner has stated', async () => {
    const { revoke, state, seen } = await passedPermit();
    await revoke();
    expect((await state()).status).toBe(200);
    expect((await state()).body).toMatchObject({ code: 'cases.right-used' });
    expect(await seen()).toMatchObject({ announced: { statement: '材料真实' } });
    expect((await revoke()).body).toMatchObject({ state: 15 });
    expect((await state()).body).toMatchObject({ code: 'cases.right-untold' });
  });

  it('follows the hearing when one was asked for', async () => {
    const { revoke, askHearing, events } = await passedPermit();
    await revoke();
    await askHearing();
    expect((await revoke()).body).toMatchObject({ code: 'cases.hearing-owed' });
    expect((await revoke({ hearingHeld: '2026-03-02' })).body).toMatchObject({ state: 15 });
    expect(await events('case-revoked')).toMatchObject([
      { data: { hearingHeld: '2026-03-02', document: { kind: 'revocation' } } },
    ]);
  });

  it('says where it can be contested', async () => {
    const { revoke, state, events } = await passedPermit();
    await revoke();
    await state();
    await revoke();
    const [revoked] = await events('case-revoked');
    expect(revoked?.data).toMatchObject({
      document: { remedies: [{ kind: 'review' }, { kind: 'lawsuit' }] },
    });
  });

  it('keeps the day of the decision and its light', async () => {
    const { revoke, state, seen, api } = await passedPermit();
    await revoke();
    await state();
    api.at('2026-06-01T09:00');
    await revoke();
    expect(await seen()).toMatchObject({
      state: 15,
      done: '2026-03-02',
      light: 'green',
      revokedAt: '2026-06-01T09:00:00.000+08:00',
    });
  });

  it('is a thing of the head, and the statement one of the owner', async () => {
    const { revoke, state, askHearing } = await passedPermit();
    expect((await revoke({}, department('nr'))).status).toBe(403);
    expect((await revoke({}, headOf('water'))).status).toBe(404);
    expect((await state()).body).toMatchObject({ code: 'cases.right-untold' });
    await revoke();
    for (const act of [state, askHearing]) {
      expect((await act(headOf('nr'))).status).toBe(403);
      expect((await act({ ...owner, organisation: '91330112MA9TE5T12Y' })).status).toBe(404);
    }
  });

  it('takes no statement when the period is over', async () => {
    const { revoke, serve, state, askHearing, api } = await passedPermit();
    await revoke();
    await serve();
    api.at('2026-03-10T00:00');
    expect((await state()).body).toMatchObject({ code: 'cases.period-over', until: '2026-03-09' });
    expect((await askHearing()).body).toMatchObject({ code: 'cases.period-over' });
  });

  it('is of nothing but what has passed', async () => {
    const { api, cases } = await passedPermit();
    const body = { reasons: ['无'], basis: '行政许可法第六十九条' };
    const answer = await api.move(cases['S2-09'] ?? '', 'revocation', headOf('water'), body);
    expect(answer.body).toMatchObject({ code: 'cases.state-conflict' });
  });
});
