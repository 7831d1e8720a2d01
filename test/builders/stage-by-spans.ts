import type { ApprovalCase } from '../../functions/approvals/domain/approval-case.ts';
import { dayOfMoment } from '../../functions/approvals/domain/day-of-moment.ts';
import { mergeStops, type Stop } from '../../shared/kernel/working-days/stops.ts';
import type { WorkingCalendar } from '../../shared/kernel/working-days/working-calendar.ts';

const spanOf = (from: string, to = from): Stop => ({ from: dayOfMoment(from), to: dayOfMoment(to) });

const without = (span: Stop, stops: readonly Stop[]): readonly Stop[] => {
  let { from } = span;
  return [...mergeStops(stops), { from: span.to, to: span.to }].flatMap((stop) => {
    const piece = { from, to: Math.min(stop.from, span.to) };
    from = Math.max(from, stop.to);
    return piece.to > piece.from ? [piece] : [];
  });
};

/** The time of closed cases by both methods, from spans of days and not day by day. */
export const stageBySpans = (calendar: WorkingCalendar, cases: readonly ApprovalCase[]) => {
  const length = (spans: readonly Stop[]): number =>
    mergeStops(spans).reduce((days, { from, to }) => days + calendar.used(from, to), 0);
  const rows = cases.map(({ receivedAt = '', doneAt, stops = [] }) => ({
    span: spanOf(receivedAt, doneAt),
    stops: stops.map(({ from, to }) => spanOf(from, to)),
  }));
  const all = rows.flatMap(({ stops }) => stops);
  return {
    provincial: length(mergeStops(rows.map(({ span }) => span)).flatMap((span) => without(span, all))),
    strict: length(rows.flatMap(({ span, stops }) => without(span, stops))),
  };
};
