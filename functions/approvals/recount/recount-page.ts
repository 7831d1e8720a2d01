import { countyChain } from '../../../shared/journal/keys.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { RecountRecord } from '../domain/calendar-records.ts';
import type { OpenEntry } from '../store/open-cases.ts';
import { calendarEvent } from '../use-cases/calendar-event.ts';
import { systemActor } from '../use-cases/case-event.ts';
import { recountCase, type RecountPorts } from './recount-case.ts';

const pageSize = 100;
const atOnce = 10;
/** A call that began before the publication may write an old day until then. */
const settled = 5 * 60_000;

const recountAll = async (
  ports: RecountPorts,
  entries: readonly OpenEntry[],
  notice: string,
): Promise<number> => {
  let moved = 0;
  for (let start = 0; start < entries.length; start += atOnce) {
    const batch = entries.slice(start, start + atOnce);
    const outcomes = await Promise.all(batch.map((entry) => recountCase(ports)(entry, notice)));
    moved += outcomes.filter((outcome) => outcome === 'moved').length;
  }
  return moved;
};

/** How a recount stands after a page; verified when a pass that began late enough has found nothing. */
export const stateAfter = (
  record: Pick<RecountRecord, 'passAt' | 'startedAt' | 'stale'>,
  more: boolean,
): RecountRecord['state'] => {
  if (more) return 'running';
  const isLate = Date.parse(record.passAt) - Date.parse(record.startedAt) >= settled;
  return isLate && record.stale === 0 ? 'verified' : 'passed';
};

/**
 * Counts one page of the open cases and tells it; the hint of that event brings the next page. A page that is done
 * twice finds its cases counted, and its record is written once.
 * @throws DomainError `journal.busy`
 */
export const recountPage =
  (ports: RecountPorts) =>
  async (calendar: string): Promise<void> => {
    const record = await ports.calendar.findRecount();
    // Another publication has taken its place, or the pass is over.
    if (record === undefined || record.calendar !== calendar || record.state !== 'running') return;
    // A publication that this call has not read yet: its own recount follows.
    if (ports.days.calendar.id !== calendar) return;
    const { entries, next } = await ports.calendar.openCases(pageSize, record.cursor);
    const stale = entries.filter((entry) => entry.calendar !== calendar);
    const moved = await recountAll(ports, stale, record.notice);
    const more = next !== undefined;
    const { cursor: _, ...rest } = record;
    const counted: RecountRecord = {
      ...rest,
      page: record.page + 1,
      seen: record.seen + entries.length,
      moved: record.moved + moved,
      stale: record.stale + stale.length,
      movedAt: shanghaiIso(ports.clock()),
      version: record.version + 1,
      ...(more && { cursor: next }),
    };
    const { cursor: __, state: ___, ...told } = counted;
    const data = { ...told, more };
    const outcome = await ports.commit({
      chain: countyChain,
      events: [calendarEvent('calendar-cases-recounted', systemActor, data)],
      writes: [ports.calendar.writes.recount({ ...counted, state: stateAfter(counted, more) })],
    });
    if (outcome.kind === 'busy') throw new DomainError('journal.busy');
  };
