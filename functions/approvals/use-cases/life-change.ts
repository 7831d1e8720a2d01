import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { NewEvent } from '../../../shared/journal/event.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { CasePorts } from '../approval-ports.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { openCorrection } from '../domain/correction.ts';
import type { Dossier } from '../domain/dossier.ts';
import { lapseRule } from '../domain/lapse-correction.ts';
import type { DueLife } from '../domain/life-due.ts';
import type { Moved } from '../domain/make-move.ts';
import { paperDue } from '../domain/owed-paper.ts';
import { overduePaperTells } from '../domain/tell-overdue-paper.ts';
import { writePaper } from '../domain/write-paper.ts';
import { decidedData, dueData } from './accepted-data.ts';
import { approvalEvent, caseFacts, placeOf, systemActor } from './case-event.ts';
import { closeWrites } from './close-writes.ts';
import { noticeEvents } from './notice-events.ts';

interface Change {
  readonly one: ApprovalCase;
  readonly events: readonly NewEvent[];
  readonly writes?: readonly StateWrite[];
}

/** What is written of a period that has ended: by the clock, as of the moment that the law gives. */
export const lifeChange = (
  ports: CasePorts,
  { dossier, one: before }: { readonly dossier: Dossier; readonly one: ApprovalCase },
  action: DueLife,
  { one, states }: Moved<ApprovalCase>,
): Change => {
  const { days } = ports;
  const { at } = action;
  const { code } = dossier.project;
  const where = placeOf(one, systemActor, at);
  const closing = (): Required<Pick<Change, 'events' | 'writes'>> =>
    closeWrites(ports, dossier, [one], { actor: systemActor, moment: at });
  switch (action.kind) {
    case 'send-notice': {
      const others = action.notice.moved.filter((moved) => moved.one.caseId !== one.caseId);
      return {
        one,
        events: noticeEvents(action.notice, { actor: systemActor, by: 'clock', at }),
        writes: others.map((moved) => ports.write.approvalCase(moved.one)),
      };
    }
    case 'lapse-correction': {
      const remedies = [...ports.rules.rights.remedies];
      const { one: told, document } = writePaper(code, one, 'lapse', { remedies });
      const { notice = '', basis = '' } = openCorrection(before) ?? {};
      const data = { ...caseFacts(told, states), notice, rule: lapseRule(before), basis, document };
      const { events, writes } = closing();
      return { one: told, events: [approvalEvent('case-correction-lapsed', where, data), ...events], writes };
    }
    case 'tell-overdue-paper': {
      const due = paperDue(days, one);
      const data = {
        ...caseFacts(one, []),
        due: due === undefined ? '' : dateOf(due),
        tells: overduePaperTells(days, at),
        lookedAt: shanghaiIso(ports.clock()),
      };
      return { one, events: [approvalEvent('case-paper-overdue', where, data)] };
    }
    case 'resume': {
      const data = { ...caseFacts(one, states), by: 'lapse' as const, ...dueData(days, one) };
      return { one, events: [approvalEvent('case-resumed', where, data)] };
    }
    case 'pass-by-default': {
      const { one: told, document } = writePaper(code, one, 'default-approval');
      const decided = decidedData(days, told, ports.clock());
      const data = {
        ...caseFacts(told, states),
        ...decided,
        by: 'default' as const,
        basis: before.tacit?.basis,
        paperDays: before.tacit?.paperDays,
        document,
      };
      const { events, writes } = closing();
      return { one: told, events: [approvalEvent('case-passed', where, data), ...events], writes };
    }
  }
};
