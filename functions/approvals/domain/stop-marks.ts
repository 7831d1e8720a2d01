import { type Day, dateOf, type DateText } from '../../../shared/kernel/working-days/day.ts';
import { dueOfLimit } from '../../../shared/kernel/working-days/limit-days.ts';
import type { WorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';
import type { CaseStop } from './case-stop.ts';
import { dayOfMoment } from './day-of-moment.ts';

/** Patterns of misuse: they change no day, they are shown and counted. */
export type StopMark =
  | 'no-notice'
  | 'no-declared-length'
  | 'longer-than-declared'
  | 'begun-on-last-day'
  | 'repeated'
  | 'correction-after-acceptance'
  | 'begun-and-ended-in-one-day';

export interface MarkedStop {
  readonly stop: CaseStop;
  /** The stop's own due day. */
  readonly declaredUntil: DateText | null;
  readonly marks: readonly StopMark[];
}

const declaredUntil = (calendar: WorkingCalendar, { from, declared }: CaseStop): Day | undefined =>
  declared === undefined ? undefined : dueOfLimit(calendar, dayOfMoment(from), declared);

/** @param dueBefore the due day as it stood when the stop of this index began */
export const markStops = (
  calendar: WorkingCalendar,
  stops: readonly CaseStop[],
  at: { readonly acceptedAt: string | undefined; readonly today: Day },
  dueBefore: (index: number) => Day | undefined,
): readonly MarkedStop[] => {
  const specials = stops.filter(({ type }) => type !== 'correction');
  return stops.map((stop, index) => {
    const { type, from, to, notice, declared } = stop;
    const [begun, ended] = [dayOfMoment(from), to === undefined ? at.today : dayOfMoment(to)];
    const until = declaredUntil(calendar, stop);
    const isSpecial = type !== 'correction';
    const found: Readonly<Record<StopMark, boolean>> = {
      'no-notice': notice === undefined,
      'no-declared-length': isSpecial && declared === undefined,
      'longer-than-declared': until !== undefined && ended > until,
      'begun-on-last-day': dueBefore(index) === begun,
      repeated: isSpecial && specials.indexOf(stop) > 0,
      'correction-after-acceptance': !isSpecial && at.acceptedAt !== undefined && from >= at.acceptedAt,
      'begun-and-ended-in-one-day': to !== undefined && begun === ended,
    };
    const isMark = (name: string): name is StopMark => Object.hasOwn(found, name);
    const marks = Object.keys(found)
      .filter(isMark)
      .filter((name) => found[name]);
    return { stop, declaredUntil: until === undefined ? null : dateOf(until), marks };
  });
};
