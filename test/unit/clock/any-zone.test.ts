import { afterEach, describe, expect, it, vi } from 'vitest';
import { readClock } from '../../../functions/approvals/domain/case-clock.ts';
import { proveDays } from '../../../functions/approvals/domain/case-proof.ts';
import { createWorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';
import { releasedYears } from '../../../shared/catalogue/published-calendar.ts';
import { listedCase } from '../../builders/listed-case.ts';
import { lifeRules } from '../../builders/life-rules.ts';

const county = { ...lifeRules, officeHours: [{ from: '08:30', to: '17:30' }], noticeDays: 5, ladder: [] };

/** Accepted one minute before midnight in Shanghai, looked at one minute after another. */
const read = () => {
  const rules = { calendar: createWorkingCalendar(releasedYears), county };
  const moment = '2026-09-14T23:59:00.000+08:00';
  const one = { ...listedCase, receivedAt: moment, acceptedAt: moment };
  const now = Date.parse('2026-09-20T00:01:00+08:00');
  return { clock: readClock(rules, one, now), days: proveDays(rules, one, now) };
};

describe('the clock', () => {
  const expected = read();
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['Pacific/Kiritimati', -840],
    ['Asia/Shanghai', -480],
    ['UTC', 0],
    ['America/Los_Angeles', 420],
  ])('tells the same on a machine in %s', (zone, offset) => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2026-09-14T12:00:00Z').getTimezoneOffset()).toBe(offset);
    expect(read()).toEqual(expected);
    expect(expected.clock.usedDays).toBe(5);
    expect(expected.days[0]?.date).toBe('2026-09-15');
  });
});
