import { describe, expect, it } from 'vitest';
import type { ListedCase } from '../../../functions/approvals/domain/approval-case.ts';
import { countDays, haveMoved } from '../../../functions/approvals/domain/counted-days.ts';
import { dayOfMoment, minuteOfMoment } from '../../../functions/approvals/domain/day-of-moment.ts';
import { differingYears, mergeYears } from '../../../functions/approvals/domain/merge-years.ts';
import { daysOfStop, stoppedDays } from '../../../functions/approvals/domain/stopped-days.ts';
import { publishedCalendar, releasedYears } from '../../../shared/catalogue/published-calendar.ts';
import { dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import { at, stopOf } from '../../builders/closed-case.ts';
import { listedCase } from '../../builders/listed-case.ts';
import { lifeRules } from '../../builders/life-rules.ts';

const officeHours = [{ from: '08:30', to: '17:30' }];
const rules = {
  calendar: publishedCalendar,
  county: { ...lifeRules, officeHours, noticeDays: 3, ladder: [] },
};
const law = { value: 20, unit: 'working-days', from: 'receipt', basis: '行政许可法第四十二条' } as const;
const { acceptedAt: _, ...unaccepted } = listedCase;
const received: ListedCase = { ...unaccepted, state: 1, accepted: false };
const { receivedAt: _none, ...waiting } = received;

describe('the days of a case for its record', () => {
  it('are due day, statute and silence, with the calendar that they were counted by', () => {
    expect(countDays(rules, { ...listedCase, statutory: law })).toEqual({
      calendar: publishedCalendar.id,
      due: '2026-03-16',
      statutory: '2026-03-30',
      provisional: false,
    });
    expect(countDays(rules, received)).toEqual({
      calendar: publishedCalendar.id,
      silence: '2026-03-09',
      due: '2026-03-05',
      provisional: false,
    });
  });

  it('are that of the paper alone which a case owes that has passed', () => {
    const tacit = { basis: '默认同意规则', paperDays: 2 };
    const passed: ListedCase = { ...listedCase, state: 11, doneAt: at('2026-03-16') };
    const { calendar } = countDays(rules, passed);
    expect(countDays(rules, passed)).toEqual({ calendar, provisional: false });
    expect(countDays(rules, { ...passed, tacit, owed: { due: '' } })).toEqual({
      calendar,
      until: '2026-03-18',
      provisional: false,
    });
  });

  it('are provisional when the limit of a member is that still answers', () => {
    const member = { department: 'gas', askedAt: at('2026-03-02'), until: '2027-01-06', joint: false };
    const provisional = (more: object) =>
      countDays(rules, { ...listedCase, consultations: [{ ...member, ...more }] }).provisional;
    expect([provisional({}), provisional({ endedAt: at('2026-03-03'), end: 'agree' })]).toEqual([
      true,
      false,
    ]);
  });

  it('are provisional as soon as the later of them is', () => {
    const provisional = (date: string) => countDays(rules, { ...received, receivedAt: at(date) }).provisional;
    expect([provisional('2026-12-24'), provisional('2026-12-25'), provisional('2026-12-29')]).toEqual([
      false,
      true,
      true,
    ]);
    const accepted = (date: string) => countDays(rules, { ...listedCase, acceptedAt: at(date) }).provisional;
    expect([accepted('2026-12-17'), accepted('2026-12-18')]).toEqual([false, true]);
    expect(countDays(rules, { ...waiting, state: 0 })).toEqual({
      calendar: publishedCalendar.id,
      provisional: false,
    });
  });

  it('have moved when one of them has, or has become certain', () => {
    const before = { calendar: 'a', due: '2026-03-16', statutory: '2026-03-30', provisional: false };
    expect(haveMoved(before, { ...before, calendar: 'b' })).toBe(false);
    expect(haveMoved(before, { ...before, due: '2026-03-17' })).toBe(true);
    expect(haveMoved(before, { ...before, statutory: '2026-03-31' })).toBe(true);
    expect(haveMoved(before, { ...before, silence: '2026-03-09' })).toBe(true);
    expect(haveMoved(before, { ...before, provisional: true })).toBe(true);
  });
});

describe('the day of a moment', () => {
  it('is that of Shanghai, whatever offset it is written with', () => {
    expect([dateOf(dayOfMoment('2026-03-02T16:00:00.000Z')), dateOf(dayOfMoment(at('2026-03-02')))]).toEqual([
      '2026-03-03',
      '2026-03-02',
    ]);
    expect(minuteOfMoment('2026-03-02T05:47:00.000Z')).toEqual({
      day: dayOf('2026-03-02'),
      minute: 13 * 60 + 47,
    });
  });
});

describe('the days of a stop', () => {
  it('end with it, or with the day up to which they are asked for', () => {
    const until = dayOf('2026-03-10');
    const days = (to: string) => dateOf(daysOfStop(stopOf('2026-03-02', to), until).to);
    expect([days('2026-03-05'), days('2026-03-20')]).toEqual(['2026-03-05', '2026-03-10']);
    const both = { ...stopOf('2026-03-04', '2026-03-06'), clocks: ['promise', 'statute'] as const };
    const stops = [stopOf('2026-03-02', '2026-03-05'), { ...both, clocks: [...both.clocks] }];
    expect(stoppedDays(stops, 'promise', until)).toEqual([
      { from: dayOf('2026-03-02'), to: dayOf('2026-03-06') },
    ]);
    expect(stoppedDays(stops, 'statute', until)).toEqual([
      { from: dayOf('2026-03-04'), to: dayOf('2026-03-06') },
    ]);
    expect(stoppedDays(undefined, 'promise', until)).toEqual([]);
  });
});

describe('the years that count', () => {
  it('differ from the release where both know a year and count it otherwise', () => {
    const [, year2026] = releasedYears;
    const amended = year2026 && { ...year2026, source: '修改通知', off: [...year2026.off, '2026-09-03'] };
    const worked = year2026 && { ...year2026, source: '修改通知', workingWeekends: [] };
    const differing = (year: typeof amended) =>
      differingYears(releasedYears, year === undefined ? [] : [year]).map(({ year: number }) => number);
    expect([differing(year2026), differing(amended), differing(worked)]).toEqual([[], [2026], [2026]]);
    expect(differing(year2026 && { ...year2026, year: 2027 })).toEqual([]);
  });

  it('are in their order, whichever was published first', () => {
    const year = (number: number) => ({ year: number, source: '', off: [], workingWeekends: [] });
    expect(mergeYears(releasedYears, [year(2028), year(2027)]).map(({ year: number }) => number)).toEqual([
      2025, 2026, 2027, 2028,
    ]);
  });
});
