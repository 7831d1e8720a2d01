import type { NewEvent } from '../../../shared/journal/event.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { awaitedReports, composeNotice } from '../domain/correction-notice.ts';
import type { Dossier } from '../domain/dossier.ts';
import { systemActor } from './case-event.ts';
import { noticeEvents } from './notice-events.ts';

interface Answered {
  readonly one: ApprovalCase;
  /** Cases of other departments that the notice sends back too. */
  readonly others: readonly ApprovalCase[];
  readonly events: readonly NewEvent[];
}

/** The notice of a form, when this change of one of its cases was the last answer that it waited for. */
export const answeredNotice = (
  { days }: Pick<ApprovalPorts, 'days'>,
  dossier: Dossier,
  changed: ApprovalCase,
  now: number,
): Answered => {
  const { caseId, applicationId, version, revision } = changed;
  const cases = dossier.cases.map((one) => (one.caseId === caseId ? changed : one));
  const after = { ...dossier, cases };
  const isOpen = awaitedReports(after, applicationId).length > 0;
  const notice = isOpen ? undefined : composeNotice(days, after, applicationId, { now });
  if (notice === undefined) return { one: changed, others: [], events: [] };
  // Two events of one write: it counts once.
  const moved = notice.moved.map((each) =>
    each.one.caseId === caseId ? { ...each, one: { ...each.one, version, revision } } : each,
  );
  const ones = moved.map(({ one }) => one);
  return {
    one: ones.find((one) => one.caseId === caseId) ?? changed,
    others: ones.filter((one) => one.caseId !== caseId),
    events: noticeEvents(
      { ...notice, moved },
      { actor: systemActor, by: 'all-answered', at: shanghaiIso(now) },
    ),
  };
};
