import type { NewEvent } from '../../../shared/journal/event.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { lastAsked } from '../domain/consultation.ts';
import type { DueOpinions } from '../domain/consultation-timers.ts';
import { approvalEvent, caseFacts, placeOf, systemActor } from './case-event.ts';

/** What the clock tells of the members of a consultation. */
export const opinionsEvent = (
  one: ApprovalCase,
  { kind, departments, at }: DueOpinions,
  now: number,
): NewEvent => {
  const members = departments.map((department) => ({
    department,
    until: lastAsked(one, department)?.until ?? '',
  }));
  const type = kind === 'remind-members' ? 'case-consultation-reminded' : 'case-opinion-silent';
  return approvalEvent(type, placeOf(one, systemActor, at), {
    ...caseFacts(one, []),
    members,
    lookedAt: shanghaiIso(now),
  });
};
