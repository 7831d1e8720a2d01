import { describe, expect, it } from 'vitest';
import type { ListedCase } from '../../../functions/approvals/domain/approval-case.ts';
import { proveDays } from '../../../functions/approvals/domain/case-proof.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { at, ownerDays, stopOf } from '../../builders/closed-case.ts';
import { listedCase } from '../../builders/listed-case.ts';
import { lifeRules } from '../../builders/life-rules.ts';

const officeHours = [{ from: '08:30', to: '17:30' }];
const rules = {
  calendar: publishedCalendar,
  county: { ...lifeRules, officeHours, noticeDays: 5, ladder: [] },
};
const now = Date.parse(at('2026-03-06'));

/** Received on Monday 2 March, accepted on the 3rd; promise of three working days, law of seven days from receipt. */
const one: ListedCase = {
  ...listedCase,
  receivedAt: at('2026-03-02'),
  acceptedAt: at('2026-03-03'),
  promised: { ...listedCase.promised, value: 3 },
  statutory: { value: 7, unit: 'days', from: 'receipt', basis: '建筑法第八条' },
};
const { statutory: _, ...withoutLaw } = one;
const { receivedAt: _none, acceptedAt: _neither, ...waiting } = one;

const table = (found: ReturnType<typeof proveDays>) =>
  found.map(({ date, counted, used, owner, ahead }) => [
    date.slice(5),
    counted.promise,
    counted.statute,
    used.promise,
    used.statute,
    owner,
    ahead,
  ]);

describe('the proof day by day', () => {
  it('counts each clock from its own start, up to the later due day', () => {
    expect(table(proveDays(rules, one, now))).toEqual([
      ['03-03', null, true, 0, 1, 'department', false],
      ['03-04', true, true, 1, 2, 'department', false],
      ['03-05', true, true, 2, 3, 'department', false],
      ['03-06', true, true, 3, 4, 'department', false],
      ['03-07', false, true, 3, 5, null, true],
      ['03-08', false, true, 3, 6, null, true],
      ['03-09', true, true, 4, 7, null, true],
    ]);
  });

  it('ends today where every due day is past, and on the day of the decision', () => {
    const late = proveDays(rules, one, Date.parse(at('2026-03-12')));
    expect(late.at(-1)).toMatchObject({ date: '2026-03-12', ahead: false, owner: 'department' });
    const done = proveDays(rules, { ...one, doneAt: at('2026-03-05') }, now);
    expect(done.map(({ date }) => date)).toEqual(['2026-03-03', '2026-03-04', '2026-03-05']);
    expect(done.at(-1)?.totals).toEqual(ownerDays(3));
    const passed = proveDays(rules, { ...one, doneAt: at('2026-03-05') }, Date.parse(at('2026-03-04')));
    expect(passed.at(-1)).toMatchObject({ ahead: false, owner: 'department' });
  });

  it('has no statute where there is none, and nothing before the receipt', () => {
    const days = proveDays(rules, withoutLaw, now);
    expect(days.map(({ counted }) => counted.statute)).toEqual([null, null, null, null]);
    expect(days.at(-1)).toMatchObject({ date: '2026-03-06', used: { promise: 3, statute: 0 } });
    expect(proveDays(rules, waiting, now)).toEqual([]);
  });

  it('has no clock before acceptance, but whose the days were', () => {
    const { acceptedAt: _later, ...received } = one;
    const days = proveDays(rules, { ...received, state: 1, accepted: false }, now);
    expect(days.at(-1)).toMatchObject({
      date: '2026-03-06',
      counted: { promise: null, statute: null },
      totals: ownerDays(4),
    });
  });

  it('names the stops of a day, and leaves running the clock that they do not hold', () => {
    const stops = [stopOf('2026-03-03', '2026-03-05'), stopOf('2026-03-05', '2026-03-06', 'correction')];
    const days = proveDays(rules, { ...one, stops }, now);
    expect(
      days
        .slice(0, 4)
        .map(({ stops: running, counted, owner }) => [
          running.map(({ type, basis, clocks }) => [type, basis, clocks]),
          counted.promise,
          counted.statute,
          owner,
        ]),
    ).toEqual([
      [[], null, true, 'department'],
      [[['hearing', '行政许可法第四十五条', ['promise']]], false, true, 'special-procedure'],
      [[['hearing', '行政许可法第四十五条', ['promise']]], false, true, 'special-procedure'],
      [[['correction', '行政许可法第四十五条', ['promise']]], false, true, 'applicant'],
    ]);
    expect(days.at(-1)?.date).toBe('2026-03-11');
  });

  it('stops the statute by what holds the statute alone', () => {
    const stops = [{ ...stopOf('2026-03-03', '2026-03-05'), clocks: ['statute' as const] }];
    const days = proveDays(rules, { ...one, stops }, now);
    expect(days.slice(0, 4).map(({ counted }) => [counted.promise, counted.statute])).toEqual([
      [null, true],
      [true, false],
      [true, false],
      [true, true],
    ]);
  });

  it('tells by which notice a day is worked or off, and where no notice is published yet', () => {
    const acceptedAt = at('2026-12-30');
    const days = proveDays(
      rules,
      { ...withoutLaw, receivedAt: acceptedAt, acceptedAt },
      Date.parse(at('2026-12-31')),
    );
    expect(
      days.map(({ date, reason, source, provisional }) => [date, reason, source.slice(0, 6), provisional]),
    ).toEqual([
      ['2026-12-31', 'working-day', '国务院办公厅', false],
      ['2027-01-01', 'holiday', '全国年节及纪', true],
      ['2027-01-02', 'weekend', '全国年节及纪', true],
      ['2027-01-03', 'weekend', '全国年节及纪', true],
      ['2027-01-04', 'working-day', '全国年节及纪', true],
      ['2027-01-05', 'working-day', '全国年节及纪', true],
    ]);
  });
});
