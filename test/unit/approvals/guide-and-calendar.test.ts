import { beforeAll, describe, expect, it } from 'vitest';
import { attributesExample } from '../../../functions/approvals/api/examples.ts';
import { type ApprovalApi, createApprovalApi, owner } from '../../builders/approval-api.ts';

let api: ApprovalApi;
beforeAll(() => {
  api = createApprovalApi();
});
const ask = async (body: Record<string, unknown>) => (await api.send('POST /guide', { body })).body;
interface Item {
  readonly item: string;
  readonly standing: string;
  readonly why: readonly { attribute: string; name: { zh: string; en: string }; value: unknown }[];
}
const required = (body: Record<string, unknown>) =>
  (body['items'] as Item[]).filter(({ standing }) => standing === 'required').map(({ item }) => item);

describe('the guide', () => {
  it('is asked by anybody, without a key, from attributes alone', async () => {
    const body = await ask(attributesExample);
    expect(body).toMatchObject({
      flowType: 3,
      totalDays: 65,
      stages: [{ stages: [1], limitDays: 10 }, {}, {}, {}],
    });
    expect(required(body)).toHaveLength(13);
  });

  it('puts what needs nothing first, and each item after all that it needs', async () => {
    const body = await ask(attributesExample);
    const order = body['order'] as string[][];
    const step = (item: string) => order.findIndex((items) => items.includes(item));
    for (const { item, after } of body['items'] as { item: string; after: string[] }[])
      for (const before of after.filter((one) => step(one) >= 0 && step(item) >= 0))
        expect(step(before)).toBeLessThan(step(item));
  });

  it('names in both languages the attribute that decides, with its value', async () => {
    const items = (await ask(attributesExample))['items'] as Item[];
    const shelter = items.find(({ item }) => item === 'S2-02');
    expect(shelter).toMatchObject({
      standing: 'not-needed',
      why: [{ attribute: 'shelterDuty', name: { zh: '应建防空地下室' }, value: false }],
    });
  });

  it("chooses the flow by the county's rules", async () => {
    expect(await ask({ ...attributesExample, use: 'industrial' })).toMatchObject({ flowType: 6 });
    expect(await ask({ ...attributesExample, funds: 'government' })).toMatchObject({ flowType: 1 });
  });

  it('refuses attributes that it does not know', async () => {
    const answer = await api.send('POST /guide', { body: { ...attributesExample, colour: 'red' } });
    expect(answer.status).toBe(400);
  });

  it('of a project follows its amendments', async () => {
    const { projectId } = await api.register();
    const read = async () => (await api.send(`GET /projects/${projectId}/guide`, { as: owner })).body;
    expect(required(await read())).not.toContain('S2-02');
    await api.record(projectId, 'project-amended', { version: 2, changes: { shelterDuty: true } });
    expect(required(await read())).toContain('S2-02');
  });
});

describe('the calendar', () => {
  const due = async (query: Record<string, string>) => api.send('GET /calendar/due', { query });

  it.each([
    [{ from: '2026-02-11', days: '3' }, '2026-02-14'],
    [{ from: '2026-09-30', days: '7' }, '2026-10-15'],
    [{ from: '2026-03-10', days: '8', stops: '2026-03-17/2026-03-24' }, '2026-03-27'],
    [{ from: '2026-09-24', days: '7', unit: 'days' }, '2026-10-08'],
    [{ from: '2026-03-02', days: '0' }, '2026-03-02'],
  ])('of %o is due on %s', async (query, expected) => {
    expect((await due(query)).body).toMatchObject({ due: expected, provisional: false });
  });

  it('proves a due day by day', async () => {
    const { body } = await due({ from: '2026-02-13', days: '2', stops: '2026-02-23/2026-02-24' });
    const days = body['days'] as { date: string; counted: boolean; reason: string }[];
    expect(days.filter(({ counted }) => counted).map(({ date }) => date)).toEqual([
      '2026-02-14',
      '2026-02-25',
    ]);
    expect(days.at(0)).toEqual({ date: '2026-02-14', counted: true, reason: 'working-weekend' });
    expect(days.at(1)?.reason).toBe('holiday');
    expect(days.find(({ date }) => date === '2026-02-24')?.reason).toBe('stopped');
  });

  it('counts what was used, and marks what is provisional', async () => {
    const used = (query: Record<string, string>) => api.send('GET /calendar/used', { query });
    expect((await used({ from: '2026-04-27', to: '2026-05-11' })).body).toEqual({
      used: 8,
      provisional: false,
    });
    expect((await used({ from: '2026-12-30', to: '2027-01-05' })).body).toMatchObject({ provisional: true });
    expect((await due({ from: '2026-12-31', days: '1' })).body).toMatchObject({ provisional: true });
  });

  it('refuses days outside it and stops that run backwards', async () => {
    const outside = await due({ from: '2019-01-02', days: '1' });
    expect([outside.status, outside.body['code']]).toEqual([422, 'calendar.out-of-range']);
    expect((await due({ from: '2026-03-02', days: '1', stops: '2026-03-05/2026-03-04' })).status).toBe(400);
    expect((await due({ from: '2026-02-30', days: '1' })).status).toBe(400);
  });
});
