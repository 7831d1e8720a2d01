import { beforeEach, describe, expect, it } from 'vitest';
import { calendarYearExample } from '../../../functions/approvals/api/examples.ts';
import year2026 from '../../../shared/catalogue/calendars/2026.json' with { type: 'json' };
import { countyChain } from '../../../shared/journal/keys.ts';
import { dateOf } from '../../../shared/kernel/working-days/day.ts';
import { statutoryHolidays } from '../../../shared/kernel/working-days/statutory-year.ts';
import { type ApprovalApi, createApprovalApi } from '../../builders/approval-api.ts';
import { inMemoryYears } from '../../builders/publish-year.ts';

const year2029 = {
  year: 2029,
  source: '示例',
  off: statutoryHolidays(2029).map(dateOf),
  workingWeekends: [],
};
let api: ApprovalApi;
beforeEach(() => {
  api = createApprovalApi();
});

const due = async (from: string, days: number) =>
  (await api.send('GET /calendar/due', { query: { from, days: String(days) } })).body;

describe('publishing a year', () => {
  it('makes the days after the horizon certain, from the next call on', async () => {
    expect(await due('2026-12-31', 1)).toMatchObject({ due: '2027-01-04', provisional: true });
    const { propose, approve } = inMemoryYears(api);
    expect((await propose(calendarYearExample)).body).toEqual({
      year: 2027,
      proposal: 1,
      amends: false,
      source: calendarYearExample.source,
    });
    expect(await due('2026-12-31', 1)).toMatchObject({ provisional: true });
    expect(await approve(2027, 1)).toMatchObject({ status: 200, body: { year: 2027, amends: false } });
    expect(await due('2026-12-31', 1)).toMatchObject({ due: '2027-01-04', provisional: false });
    expect(await due('2027-02-04', 1)).toMatchObject({ due: '2027-02-12', provisional: false });
    expect(
      (await api.send('GET /calendar/used', { query: { from: '2026-12-31', to: '2027-12-31' } })).body,
    ).toMatchObject({ provisional: false });
  });

  it('is told in the chain of the county with the notice, and lists the years', async () => {
    const { publish } = inMemoryYears(api);
    await publish(calendarYearExample);
    const events = (await api.journal.events(countyChain)).map(({ event }) => event);
    expect(events.map(({ type }) => type)).toEqual(['calendar-year-proposed', 'calendar-year-published']);
    expect(events.at(-1)?.data).toMatchObject({ ...calendarYearExample, amends: false });
    const { body } = await api.send('GET /calendar/years', { as: { roles: ['auditor'] } });
    expect(body).toMatchObject({
      horizon: '2027-12-31',
      years: [
        { year: 2025, status: 'published' },
        { year: 2026, status: 'published' },
        { year: 2027, status: 'published', source: calendarYearExample.source },
      ],
    });
  });

  it('amends a year that counts already', async () => {
    const { publish } = inMemoryYears(api);
    expect(await due('2026-09-02', 1)).toMatchObject({ due: '2026-09-03' });
    const { body } = await publish({ ...year2026, source: '修改通知', off: [...year2026.off, '2026-09-03'] });
    expect(body).toMatchObject({ amends: true });
    expect(await due('2026-09-02', 1)).toMatchObject({ due: '2026-09-04' });
  });

  it('needs somebody else than the proposer', async () => {
    const { propose, approve } = inMemoryYears(api);
    await propose(calendarYearExample, 'person-1');
    const refused = await approve(2027, 1, 'person-1');
    expect([refused.status, refused.body['code']]).toEqual([422, 'calendar.duties-separate']);
  });

  it('approves what the person has seen: not a later proposal, not twice, not what nobody proposed', async () => {
    const { propose, approve } = inMemoryYears(api);
    const none = await approve(2027, 1);
    expect([none.status, none.body['code']]).toEqual([404, 'calendar.year-not-found']);
    await propose(calendarYearExample);
    await propose({ ...calendarYearExample, source: '更正后的通知' });
    const stale = await approve(2027, 1);
    expect([stale.status, stale.body['code'], stale.body['proposal']]).toEqual([
      409,
      'calendar.proposal-stale',
      2,
    ]);
    expect((await approve(2027, 2)).status).toBe(200);
    expect((await approve(2027, 3)).body['code']).toBe('calendar.proposal-stale');
  });

  it.each([
    ['a gap', { ...calendarYearExample, year: 2028, off: ['2028-01-01'] }, 'calendar.year-invalid'],
    [
      'a day of another year',
      { ...calendarYearExample, off: [...calendarYearExample.off, '2026-12-31'] },
      'calendar.year-invalid',
    ],
    ['a worked Friday', { ...calendarYearExample, workingWeekends: ['2027-03-05'] }, 'calendar.year-invalid'],
    [
      'a statutory day that is worked',
      { ...calendarYearExample, off: calendarYearExample.off.slice(1) },
      'calendar.year-invalid',
    ],
    ['a day that does not exist', { ...calendarYearExample, off: ['2027-02-30'] }, 'calendar.year-invalid'],
    ['a year too far', year2029, 'calendar.year-not-next'],
  ])('refuses %s', async (_what, year, code) => {
    const answer = await inMemoryYears(api).propose(year);
    expect([answer.status, answer.body['code']]).toEqual([422, code]);
    expect(answer.body['issues']).toHaveLength(code === 'calendar.year-invalid' ? 1 : 0);
    expect(await api.journal.events(countyChain)).toEqual([]);
  });
});
