import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { CasePorts } from '../approval-ports.ts';
import { readClock } from '../domain/case-clock.ts';
import { countDays, haveMoved } from '../domain/counted-days.ts';
import { isRecounted } from '../domain/is-recounted.ts';
import { firstTimer } from '../domain/make-move.ts';
import { recountPeriods } from '../domain/recount-periods.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import type { OpenEntry } from '../store/open-cases.ts';
import { approvalEvent, caseFacts, placeOf, systemActor } from '../use-cases/case-event.ts';

export type RecountPorts = Pick<CasePorts, 'clock' | 'days' | 'commit' | 'write'> & {
  readonly calendar: CalendarStore;
};

type Ports = Omit<RecountPorts, 'calendar'> & {
  readonly calendar: Pick<CalendarStore, 'findCase' | 'noteCounted'>;
};

const tries = 5;

/**
 * Counts one case by the calendar as it is. Days that have moved are told by one event; the rest is noted. Doing it
 * twice changes nothing.
 * @throws DomainError `journal.busy`
 */
export const recountCase =
  ({ clock, days, commit, write, calendar }: Ports) =>
  async (entry: OpenEntry, notice: string): Promise<'moved' | 'same'> => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const before = await calendar.findCase(entry);
      if (before === undefined || !isRecounted(before)) return 'same';
      const after = countDays(days, before);
      const { counted } = before;
      if (counted?.calendar === after.calendar) return 'same';
      const { one: counting, moved: periods } = recountPeriods(days, before);
      if (counted === undefined || (!haveMoved(counted, after) && periods.length === 0)) {
        await calendar.noteCounted(before, after);
        return 'same';
      }
      const now = clock();
      const one = firstTimer(days, { ...counting, revision: before.revision + 1 }, now);
      const { calendar: _, ...told } = counted;
      const { calendar: id, ...counts } = after;
      const light = readClock(days, one, now).light ?? null;
      const data = {
        ...caseFacts(one, []),
        before: told,
        after: counts,
        calendar: id,
        notice,
        light,
        countedAt: shanghaiIso(now),
        ...(periods.length > 0 && { periods: [...periods] }),
      };
      const outcome = await commit({
        chain: one.projectId,
        events: [approvalEvent('case-recounted', placeOf(one, systemActor), data)],
        writes: [write.approvalCase(one)],
      });
      if (outcome.kind === 'committed') return 'moved';
      if (outcome.kind === 'busy') throw new DomainError('journal.busy');
    }
    throw new DomainError('journal.busy');
  };
