import { describe, expect, it } from 'vitest';
import { releasedYears } from '../../../shared/catalogue/published-calendar.ts';
import { dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import { createWorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';

describe('a calendar that was asked nothing yet', () => {
  const anew = () => createWorkingCalendar(releasedYears);

  it.each([
    ['2026-03-06', 'working-day', '国务院办公厅'],
    ['2026-03-07', 'weekend', '国务院办公厅'],
    ['2026-10-01', 'holiday', '国务院办公厅'],
    ['2027-01-01', 'holiday', '全国年节及纪'],
  ])('tells of %s that it is a %s, and by whom', (date, reason, source) => {
    expect(anew().reasonOf(dayOf(date))).toBe(reason);
    expect(anew().sourceOf(dayOf(date))).toContain(source);
  });

  it('finds a due day beyond the year of its start', () => {
    expect(dateOf(anew().due(dayOf('2026-12-31'), 1))).toBe('2027-01-04');
    expect(dateOf(anew().due(dayOf('2025-01-01'), 1))).toBe('2025-01-02');
    expect(anew().used(dayOf('2025-01-01'), dayOf('2025-12-31'))).toBe(248);
  });
});
