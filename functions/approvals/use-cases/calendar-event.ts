import type { CalendarEventData, CalendarEventType } from '../../../shared/contracts/calendar-events.ts';
import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';

/** An event of the calendar, in the chain of the county. */
export const calendarEvent = <Type extends CalendarEventType>(
  type: Type,
  actor: Actor,
  data: CalendarEventData<Type>,
): NewEvent => ({ type, project: countyChain, actor, data: { ...data } });
