import type { CalendarYear } from '../kernel/working-days/calendar-year.ts';
import { soundYears } from '../kernel/working-days/sound-years.ts';
import { createWorkingCalendar } from '../kernel/working-days/working-calendar.ts';
import year2025 from './calendars/2025.json' with { type: 'json' };
import year2026 from './calendars/2026.json' with { type: 'json' };

/** The years whose notice is published with this release. */
export const releasedYears: readonly CalendarYear[] = soundYears([year2025, year2026]);

export const publishedCalendar = createWorkingCalendar(releasedYears);
