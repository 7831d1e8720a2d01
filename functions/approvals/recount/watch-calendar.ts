import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { firstPass, nextPass } from './begin-recount.ts';
import type { RecountPorts } from './recount-case.ts';
import { recountPage } from './recount-page.ts';

const hour = 3_600_000;
/**
 * The hourly look at the recount: begins one when nobody has for the calendar that counts (a release may bring a year),
 * goes on with one that stands still, and begins another pass until one has found nothing.
 * @throws DomainError `journal.busy`
 */
export const watchRecount = (ports: RecountPorts) => async (): Promise<void> => {
  const { id, horizon } = ports.days.calendar;
  const now = ports.clock();
  const record = await ports.calendar.findRecount();
  if (record?.calendar !== id) {
    const notice = ports.days.calendar.sourceOf(horizon);
    const first = firstPass(record, { calendar: id, notice, now });
    // A county begins with this calendar: there is nothing to count anew.
    if (record === undefined) await ports.calendar.begin({ ...first, state: 'verified' });
    else if (await ports.calendar.begin(first)) await goOn(ports, id);
    return;
  }
  const standsStill = record.state === 'running' && now - Date.parse(record.movedAt) >= hour;
  const isLate = record.state === 'passed' && now - Date.parse(record.startedAt) >= hour / 2;
  if (isLate) await ports.calendar.begin(nextPass(record, now));
  if (isLate || standsStill) await goOn(ports, id);
};

const goOn = async (ports: RecountPorts, id: string): Promise<void> => {
  try {
    await recountPage(ports)(id);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'journal.busy') return;
    throw error;
  }
};
