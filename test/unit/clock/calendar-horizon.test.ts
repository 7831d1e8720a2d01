import { describe, expect, it } from 'vitest';
import { calendarAlarmValue, calendarEnds } from '../../../functions/approvals/domain/calendar-ends.ts';
import { differingYears, mergeYears } from '../../../functions/approvals/domain/merge-years.ts';
import { createCurrentCalendar } from '../../../functions/approvals/store/current-calendar.ts';
import { publishedCalendar, releasedYears } from '../../../shared/catalogue/published-calendar.ts';
import year2026 from '../../../shared/catalogue/calendars/2026.json' with { type: 'json' };
import { dayOf } from '../../../shared/kernel/working-days/day.ts';

const at = (moment: string): number => Date.parse(`${moment}:00+08:00`);
const amended = { ...year2026, source: '修改通知', off: [...year2026.off, '2026-09-03'] };

describe('the end of the published calendar', () => {
  it.each([
    ['2026-10-31T23:59', 0],
    ['2026-11-01T00:00', 1],
    ['2026-12-16T10:00', 1],
    ['2026-12-17T10:00', 2],
    ['2026-12-31T10:00', 2],
    ['2027-02-01T10:00', 2],
  ])('at %s is as near as %i', (moment, expected) => {
    expect(calendarEnds(publishedCalendar, at(moment))).toBe(expected);
  });

  it('rings anew every morning in the last ten working days, and before them once', () => {
    const values = (day: string) =>
      ['07', '08', '09'].map((hour) => calendarAlarmValue(publishedCalendar, at(`${day}T${hour}:00`)));
    expect(values('2026-12-21')).toEqual([2, 0, 2]);
    expect(values('2026-11-10')).toEqual([1, 1, 1]);
  });
});

describe('the calendar of a function', () => {
  it('is built anew only when the published years have changed, and keeps still between two calls', async () => {
    let published = { version: 0, years: [amended].slice(1) };
    const told: unknown[] = [];
    const current = createCurrentCalendar({
      clock: () => 0,
      readPublished: () => Promise.resolve(published),
      onDifference: (years) => void told.push(...years),
    });
    const isOff = (): boolean => !current.calendar.isWorking(dayOf('2026-09-03'));
    await current.refresh();
    expect([isOff(), current.calendar.id]).toEqual([false, publishedCalendar.id]);
    published = { version: 1, years: [amended] };
    expect(isOff()).toBe(false);
    await current.refresh();
    await current.refresh();
    expect([isOff(), current.calendar.id === publishedCalendar.id]).toEqual([true, false]);
    expect(told).toEqual([{ year: 2026, released: year2026.source, published: '修改通知' }]);
  });

  it('is read again for a reader when it was read more than two seconds ago, or when time stands still', async () => {
    let [now, reads] = [at('2026-11-02T09:00'), 0];
    const current = createCurrentCalendar({
      clock: () => now,
      readPublished: () => Promise.resolve({ version: (reads += 1), years: [amended] }),
    });
    const readsAfter = async (milliseconds: number): Promise<number> => {
      now += milliseconds;
      await current.refreshForReader();
      return reads;
    };
    const seen: number[] = [];
    for (const passed of [0, 0, 1, 1_998, 1, 1, 2_001, -5_000]) seen.push(await readsAfter(passed));
    expect(seen).toEqual([1, 2, 2, 2, 2, 3, 4, 5]);
    await current.refresh();
    expect(reads).toBe(6);
  });

  it('takes a year of the county before the file of the release, and names both where they differ', () => {
    expect(mergeYears(releasedYears, [amended]).map(({ source }) => source)).toEqual([
      releasedYears[0]?.source,
      '修改通知',
    ]);
    expect(differingYears(releasedYears, [year2026])).toEqual([]);
  });
});
