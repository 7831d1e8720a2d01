import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { NewEvent } from '../../../shared/journal/event.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { CasePorts } from '../approval-ports.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { awaitedSince, dueOf } from '../domain/case-clock.ts';
import type { Dossier } from '../domain/dossier.ts';
import { writePaper } from '../domain/write-paper.ts';
import { applyDue } from '../domain/apply-due.ts';
import { toldNow } from '../domain/ladder.ts';
import { dueFirst, type Something } from '../domain/due-action.ts';
import { acceptedData } from './accepted-data.ts';
import { approvalEvent, caseFacts, placeOf, systemActor } from './case-event.ts';
import { closeWrites } from './close-writes.ts';
import { opinionsEvent } from './opinions-event.ts';
import { lifeChange } from './life-change.ts';
import { readDossier } from './read-dossier.ts';

export interface OpenedCase {
  readonly dossier: Dossier;
  readonly one: ApprovalCase;
}

interface Change {
  readonly one: ApprovalCase;
  readonly events: readonly NewEvent[];
  readonly writes?: readonly StateWrite[];
}

// What a case waits for ends, it opens, is accepted by silence and turns red in one go when everything was late; more is
// a fault of ours.
const mostActions = 24;

/** @throws DomainError `cases.not-found` */
export const readCaseFile =
  (ports: Pick<CasePorts, 'store' | 'readJournal' | 'rules'>) =>
  async (caseId: string): Promise<OpenedCase> => {
    const place = await ports.store.findPlace(caseId);
    const dossier = place && (await readDossier(ports)(place.projectId));
    const one = dossier?.cases.find((found) => found.caseId === caseId);
    if (dossier === undefined || one === undefined) throw new DomainError('cases.not-found');
    return { dossier, one };
  };

const changeFor = (
  ports: CasePorts,
  { dossier, one: before }: OpenedCase,
  action: Something,
  now: number,
): Change => {
  const { days } = ports;
  const { one, states } = applyDue(days, before, action, now);
  switch (action.kind) {
    case 'open': {
      const { receivedAt } = action;
      const data = { ...caseFacts(one, states), received: receivedAt };
      return { one, events: [approvalEvent('case-opened', placeOf(one, systemActor, receivedAt), data)] };
    }
    case 'end': {
      const { because, at } = action;
      const data = { ...caseFacts(one, states), because };
      const closing = closeWrites(ports, dossier, [one], { actor: systemActor, moment: at });
      const event = approvalEvent('case-not-opened', placeOf(one, systemActor, at), data);
      return { one, events: [event, ...closing.events], writes: closing.writes };
    }
    case 'accept-by-silence': {
      const at = awaitedSince(before) ?? before.filedAt;
      const { one: told, document } = writePaper(dossier.project.code, one, 'acceptance');
      const dates = acceptedData(days, told);
      const data = { ...caseFacts(told, states), ...dates, by: 'silence' as const, document };
      return { one: told, events: [approvalEvent('case-accepted', placeOf(told, systemActor, at), data)] };
    }
    case 'opinions-silent':
    case 'remind-members':
      return { one, events: [opinionsEvent(one, action, now)] };
    case 'send-notice':
    case 'lapse-correction':
    case 'resume':
    case 'pass-by-default':
    case 'tell-overdue-paper':
      return lifeChange(ports, { dossier, one: before }, action, { one, states });
    case 'remind': {
      const { passed, waitsFor } = action;
      const due = dueOf(days, one)?.day;
      const data = {
        ...caseFacts(one, []),
        timer: passed.timer,
        tells: toldNow(days, before, now),
        lookedAt: shanghaiIso(now),
        ...(due !== undefined && { due: dateOf(due), provisional: days.calendar.isProvisional(due) }),
        ...(waitsFor.length > 0 && { waitsFor: [...waitsFor] }),
      };
      return {
        one,
        events: [approvalEvent('case-timer-passed', placeOf(one, systemActor, passed.at), data)],
      };
    }
  }
};

/**
 * Writes what the law or a prerequisite has made of a case by now, and answers the case as it then is. Idempotent; a
 * command looks here first, so that a workflow that stands still takes nothing from anybody.
 * @param check throws when the caller has no business with the case: then nothing is written
 * @throws DomainError `cases.not-found`, `journal.busy`
 */
export const bringUpToDate =
  (ports: CasePorts, check: (one: ApprovalCase) => void = () => undefined) =>
  async (caseId: string): Promise<OpenedCase> => {
    for (let round = 0; round < mostActions; round += 1) {
      const found = await readCaseFile(ports)(caseId);
      check(found.one);
      const now = ports.clock();
      const first = dueFirst(ports.days, found.dossier, found.one, now);
      if (first === undefined) return found;
      const { dossier } = found;
      const { one, events, writes = [] } = changeFor(ports, { dossier, one: first.one }, first.action, now);
      const outcome = await ports.commit({
        chain: one.projectId,
        events,
        writes: [ports.write.approvalCase(one), ...writes],
      });
      if (outcome.kind === 'busy') throw new DomainError('journal.busy');
    }
    throw new DomainError('journal.busy');
  };
