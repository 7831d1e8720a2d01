import type { ApprovalCase } from './approval-case.ts';
import { awaitedSince, type ClockRules } from './case-clock.ts';
import { tellMembers } from './tell-members.ts';
import type { Something } from './due-action.ts';
import { lapseCorrection } from './lapse-correction.ts';
import { passByDefault } from './pass-by-default.ts';
import { makeMove, type Moved, moveTimer } from './make-move.ts';
import { tellOverduePaper } from './tell-overdue-paper.ts';

/** The case after what is due to it, as of the legal moment. A reminder moves its timer alone. */
export const applyDue = (
  rules: ClockRules,
  before: ApprovalCase,
  action: Something,
  now: number,
): Moved<ApprovalCase> => {
  switch (action.kind) {
    case 'open':
      return makeMove(rules, before, 'opened', { now, effectiveAt: action.receivedAt });
    case 'end': {
      const { one, states } = makeMove(rules, before, 'not-opened', { now, effectiveAt: action.at });
      const { caseId } = action.because;
      return { one: { ...one, ...(caseId !== undefined && { endedBy: caseId }) }, states };
    }
    case 'accept-by-silence':
      return makeMove(rules, before, 'accepted', {
        now,
        effectiveAt: awaitedSince(before) ?? before.filedAt,
      });
    case 'send-notice':
      return (
        action.notice.moved.find(({ one }) => one.caseId === before.caseId) ?? { one: before, states: [] }
      );
    case 'lapse-correction':
      return lapseCorrection(rules, before, { at: action.at, now });
    case 'resume':
      return makeMove(rules, before, 'resumed', { now, effectiveAt: action.at });
    case 'pass-by-default':
      return passByDefault(rules, before, { at: action.at, now });
    case 'tell-overdue-paper':
      return { one: tellOverduePaper(rules, before, now), states: [] };
    case 'opinions-silent':
    case 'remind-members':
      return { one: tellMembers(rules, before, action, now), states: [] };
    case 'remind':
      return { one: moveTimer(rules, before, now), states: [] };
  }
};
