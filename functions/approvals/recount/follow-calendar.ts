import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { LinkedEvent } from '../../../shared/journal/event.ts';
import { firstPass } from './begin-recount.ts';
import type { RecountPorts } from './recount-case.ts';
import { recountPage } from './recount-page.ts';

const published = z.object({ calendar: z.string(), source: z.string() });
const recounted = z.object({ calendar: z.string(), more: z.boolean() });

/**
 * The effect of one event of the county's chain: a publication begins the recount with its first page, a page that was
 * not the last brings the next.
 */
export const createFollowCalendar =
  (ports: RecountPorts) =>
  async ({ event }: LinkedEvent): Promise<readonly TransactWriteItem[]> => {
    if (event.type === 'calendar-year-published') {
      const { calendar, source: notice } = published.parse(event.data);
      const before = await ports.calendar.findRecount();
      if (ports.days.calendar.id === calendar && before?.calendar !== calendar)
        await ports.calendar.begin(firstPass(before, { calendar, notice, now: ports.clock() }));
      await recountPage(ports)(calendar);
    }
    if (event.type === 'calendar-cases-recounted') {
      const { calendar, more } = recounted.parse(event.data);
      if (more) await recountPage(ports)(calendar);
    }
    return [];
  };
