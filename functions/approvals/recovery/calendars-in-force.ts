import { releasedYears } from '../../../shared/catalogue/published-calendar.ts';
import { calendarYearPublished } from '../../../shared/contracts/calendar-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { CalendarYear } from '../../../shared/kernel/working-days/calendar-year.ts';
import {
  createWorkingCalendar,
  type WorkingCalendar,
} from '../../../shared/kernel/working-days/working-calendar.ts';
import { mergeYears } from '../domain/merge-years.ts';

/** The calendars by which a county has counted, one after the other. */
export interface CalendarsInForce {
  /** By which cases were counted that were written at this moment. */
  readonly at: (moment: string) => WorkingCalendar;
  /** The one with this id, if it has ever counted. */
  readonly named: (id: string) => WorkingCalendar | undefined;
  /** The calendar of the last recount of open cases that came to its end, and when it did. */
  readonly recounted: { readonly calendar: WorkingCalendar; readonly at: string } | undefined;
}

interface Since {
  readonly from: string;
  readonly calendar: WorkingCalendar;
}

const published = (county: readonly JournalEvent[]): readonly Since[] => {
  let years: readonly CalendarYear[] = [];
  return county
    .filter(({ type }) => type === 'calendar-year-published')
    .map(({ data, recordedAt }) => {
      const { year, source, off, workingWeekends } = calendarYearPublished.parse(data);
      years = mergeYears(years, [{ year, source, off, workingWeekends }]);
      return { from: recordedAt, calendar: createWorkingCalendar(mergeYears(releasedYears, years)) };
    });
};

/** @param county the chain of the county. The years of the release count from the beginning. */
export const calendarsInForce = (county: readonly JournalEvent[]): CalendarsInForce => {
  const first: Since = { from: '', calendar: createWorkingCalendar(releasedYears) };
  const all = [first, ...published(county)];
  const named = (id: string): WorkingCalendar | undefined =>
    all.find(({ calendar }) => calendar.id === id)?.calendar;
  const last = county.findLast(
    ({ type, data }) => type === 'calendar-cases-recounted' && data['more'] === false,
  );
  const calendar = last && named(String(last.data['calendar']));
  return {
    at: (moment) => all.findLast(({ from }) => from <= moment)?.calendar ?? first.calendar,
    named,
    recounted: last && calendar && { calendar, at: last.recordedAt },
  };
};
