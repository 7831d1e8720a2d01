import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proveDays } from '../../../functions/approvals/domain/case-proof.ts';
import { stageTime } from '../../../functions/approvals/domain/stage-time.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import { stageBySpans } from '../../builders/stage-by-spans.ts';
import { at, closedCase as closed, ownerDays as days, stopOf as stop } from '../../builders/closed-case.ts';
import { lifeRules } from '../../builders/life-rules.ts';

const officeHours = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const rules = {
  calendar: publishedCalendar,
  county: { ...lifeRules, officeHours, noticeDays: 5, ladder: [] },
};
const now = Date.parse(at('2026-03-31'));
const limit = { limitDays: 20 };

describe('the days of a stage by whose they were', () => {
  it('are the applicant’s between two cases and in a correction, by both methods', () => {
    const corrected = closed('2026-03-09', '2026-03-16', {
      stops: [stop('2026-03-10', '2026-03-12', 'correction')],
    });
    const { owners, span } = stageTime(rules, [closed('2026-03-02', '2026-03-04'), corrected], now, limit);
    expect(span).toBe(10);
    expect(owners.strict).toEqual(days(5, { applicant: 5 }));
    expect(owners.provincial).toEqual(owners.strict);
  });

  it('are the applicant’s by both methods where one case is corrected and the other heard, nobody’s work', () => {
    const cases = [
      closed('2026-03-02', '2026-03-09', { stops: [stop('2026-03-03', '2026-03-06', 'correction')] }),
      closed('2026-03-02', '2026-03-09', { stops: [stop('2026-03-02', '2026-03-05')] }),
    ];
    const { owners, provincial, strict } = stageTime(rules, cases, now, limit);
    expect([provincial, strict]).toEqual([1, 3]);
    expect(owners.provincial).toEqual(days(1, { applicant: 3, 'special-procedure': 1 }));
    expect(owners.strict).toEqual(days(3, { applicant: 2 }));
  });

  it('are the fault’s where the system was down for half of the office hours, and stay in its time', () => {
    const outages = [{ from: at('2026-03-03', '08:00'), to: at('2026-03-04', '12:30') }];
    const cases = [closed('2026-03-02', '2026-03-06')];
    const { owners, provincial, strict } = stageTime(rules, cases, now, { ...limit, outages });
    expect([provincial, strict]).toEqual([4, 4]);
    expect(owners).toEqual({
      provincial: days(3, { 'system-fault': 1 }),
      strict: days(3, { 'system-fault': 1 }),
    });
  });

  it('add up to the span, and to the time that spans of days give by each method, whatever cases, stops and outages', () => {
    const moment = fc.integer({ min: 0, max: 60 }).map((day) => dayOf('2026-03-02') + day);
    const spans = fc.tuple(moment, fc.integer({ min: 0, max: 20 }));
    const shape = fc.record({
      span: spans,
      stops: fc.array(
        fc.record({ type: fc.constantFrom('correction' as const, 'hearing' as const), span: spans }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 5 }), fc.array(spans), (shapes, down) => {
        const cases = shapes.map(({ span: [from, length], stops }) =>
          closed(dateOf(from), dateOf(from + length), {
            stops: stops
              .filter(({ span: [begin] }) => begin >= from && begin <= from + length)
              .map(({ type, span: [begin, days_] }) =>
                stop(dateOf(begin), dateOf(Math.min(begin + days_, from + length)), type),
              ),
          }),
        );
        const outages = down.map(([from, length]) => ({
          from: at(dateOf(from), '08:00'),
          to: at(dateOf(from + length), '18:00'),
        }));
        const time = stageTime(rules, cases, now, { ...limit, outages });
        for (const owners of Object.values(time.owners))
          expect(Object.values(owners).reduce((total, count) => total + count, 0)).toBe(time.span);
        expect({ provincial: time.provincial, strict: time.strict }).toEqual(
          stageBySpans(publishedCalendar, cases),
        );
        expect(time.provincial).toBeLessThanOrEqual(time.strict);
      }),
    );
  });
});

describe('the days of a case by whose they were', () => {
  it('tells the department, the applicant, a special procedure and the fault of the system apart', () => {
    const stops = [stop('2026-03-04', '2026-03-06', 'correction'), stop('2026-03-10', '2026-03-12')];
    const one = closed('2026-03-02', '2026-03-16', { stops });
    const outage = { from: at('2026-03-13', '08:00'), to: at('2026-03-13', '14:00') };
    const short = { from: at('2026-03-16', '09:00'), to: at('2026-03-16', '10:00') };
    expect(proveDays(rules, one, now, [outage, short]).at(-1)?.totals).toEqual({
      department: 5,
      applicant: 2,
      'special-procedure': 2,
      'system-fault': 1,
    });
  });

  it('count an hour that two outages took once, and only the hours of the office', () => {
    const one = closed('2026-03-12', '2026-03-13');
    const faults = (...outages: readonly (readonly [string, string])[]) =>
      proveDays(
        rules,
        one,
        now,
        outages.map(([from, to]) => ({ from: at('2026-03-13', from), to: at('2026-03-13', to) })),
      ).at(-1)?.totals['system-fault'];
    expect(faults(['08:30', '10:30'], ['08:30', '10:30'])).toBe(0);
    expect(faults(['08:30', '12:00'], ['13:30', '13:44'])).toBe(0);
    expect(faults(['08:30', '12:00'], ['13:30', '13:45'])).toBe(1);
    expect(faults(['00:00', '08:30'], ['12:00', '13:30'], ['17:30', '23:59'])).toBe(0);
  });
});
