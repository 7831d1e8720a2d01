import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import type { CorrectionNotice } from '../domain/correction-notice.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';
import { correctionData } from './correction-data.ts';

interface Sent {
  readonly actor: Actor;
  readonly by: 'all-answered' | 'lead' | 'clock';
  /** ISO 8601. */
  readonly at: string;
}

/** One notice with everything, and for each case what of it is its own. */
export const noticeEvents = (
  { application, lead, document, moved }: CorrectionNotice,
  { actor, by, at }: Sent,
): readonly NewEvent[] => {
  const { projectId: project, scope, applicationId } = application;
  const asked = moved.map(({ one, states }) => ({
    one,
    states,
    correction: correctionData(one),
  }));
  const cases = asked.map(({ one: { caseId, item, department }, correction }) => ({
    caseId,
    item,
    department,
    defects: correction.defects,
  }));
  const where = { project, scope, application: applicationId, actor, effectiveAt: at };
  return [
    approvalEvent('application-correction-noticed', where, { lead, by, cases, document }),
    ...asked.map(({ one, states, correction }) =>
      approvalEvent('case-correction-asked', placeOf(one, actor, at), {
        ...caseFacts(one, states),
        ...correction,
      }),
    ),
  ];
};
