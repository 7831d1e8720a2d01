import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { foldProject } from '../../../shared/contracts/fold-project.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { CursorStore } from '../../../shared/journal/cursor-store.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import type { RestoreContext, WholeChain } from '../../../shared/journal/restore-chain.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { WorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';
import type { ClockRules } from '../domain/case-clock.ts';
import { isRecounted } from '../domain/is-recounted.ts';
import { remindersOfEvent } from '../rendezvous/remind.ts';
import { createApprovalWrites } from '../store/approval-writes.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import type { ConsultationStore } from '../store/consultation-store.ts';
import type { OutageStore } from '../store/outage-store.ts';
import { type CalendarsInForce, calendarsInForce } from './calendars-in-force.ts';
import { rebuildApprovals } from './rebuild-approvals.ts';
import type { RebuiltCase } from './rebuilt-approvals.ts';
import { rebuildCalendar } from './rebuild-calendar.ts';
import { rebuildOutages } from './rebuild-outages.ts';
import { servedUntil } from './unserved-event.ts';

export interface RestoreApprovalsPorts {
  readonly clock: Clock;
  readonly table: string;
  readonly county: ClockRules['county'];
  /** Every event of the county's chain. */
  readonly readCounty: () => Promise<readonly JournalEvent[]>;
  readonly calendar: Pick<CalendarStore, 'writes'>;
  readonly outages: Pick<OutageStore, 'write'>;
  readonly consultations: Pick<ConsultationStore, 'write'>;
  readonly rendezvous: Pick<CursorStore, 'moving'>;
  readonly starter: Pick<CursorStore, 'moving'>;
}

const put = (subject: string, write: TransactWriteItem): StateWrite => ({
  subject,
  whenLost: 'stale',
  write,
});

/** By which a case was counted last: when it was written, or by a recount since. */
const countedBy = (
  calendars: CalendarsInForce,
  { one, writtenAt, calendar }: RebuiltCase,
): WorkingCalendar => {
  const { recounted } = calendars;
  if (isRecounted(one) && recounted !== undefined && recounted.at >= writtenAt) return recounted.calendar;
  return (calendar === undefined ? undefined : calendars.named(calendar)) ?? calendars.at(writtenAt);
};

const restoreProject = (
  { clock, table, county, consultations, rendezvous, starter }: RestoreApprovalsPorts,
  calendars: CalendarsInForce,
  { chain, events }: WholeChain,
): readonly StateWrite[] => {
  const writesBy = (calendar: WorkingCalendar) => createApprovalWrites(table, { calendar, county });
  const write = writesBy(calendars.at(''));
  const rebuilt = rebuildApprovals(events, ({ recordedAt, data, type }) => {
    const named = type === 'case-recounted' ? calendars.named(String(data['calendar'])) : undefined;
    return { calendar: named ?? calendars.at(recordedAt), county };
  });
  const { applications, cases, stages } = rebuilt;
  const folded = foldProject({ number: 0, facts: undefined }, events);
  const now = clock();
  return [
    ...write.facts(folded).map((one) => put('facts', one)),
    ...[...applications.values()].flatMap(write.newApplication),
    ...[...cases.values()].flatMap((found) => writesBy(countedBy(calendars, found)).newCase(found.one)),
    ...[...stages.values()].map(write.stage),
    ...[...rebuilt.consultations.values()].map(({ record, state }) => consultations.write(record, state)),
    ...events.flatMap((event) =>
      remindersOfEvent(table, event)
        .filter(({ expiresAt }) => expiresAt * 1_000 > now)
        .map(({ write: reminder }) => put(`reminder of event ${event.number}`, reminder)),
    ),
    rendezvous.moving(chain, 0, servedUntil(events, cases)),
    starter.moving(chain, 0, events.length),
  ];
};

/**
 * Applications, cases, stages, consultations, facts and reminders of a project; years and outages of the county. Not rebuilt: tokens of
 * executions, which begin anew, and links, which live for fifteen minutes.
 * @throws CannotFold
 */
export const restoreApprovals = (ports: RestoreApprovalsPorts): RestoreContext => {
  let calendars: Promise<CalendarsInForce> | undefined;
  return async (whole) => {
    const { chain, events } = whole;
    if (chain === countyChain) {
      const { published, proposals, recount } = rebuildCalendar(events);
      const { writes } = ports.calendar;
      return [
        ...(published === undefined ? [] : [writes.published(published)]),
        ...proposals.map(writes.proposal),
        ...(recount === undefined ? [] : [writes.recount(recount)]),
        ...rebuildOutages(events).map(ports.outages.write),
        ...(events.length === 0
          ? []
          : [ports.rendezvous, ports.starter].map((one) => one.moving(chain, 0, events.length))),
      ];
    }
    calendars ??= ports.readCounty().then(calendarsInForce);
    return restoreProject(ports, await calendars, whole);
  };
};
