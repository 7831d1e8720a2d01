import type { LicenceEventData, LicenceEventType } from '../../../shared/contracts/licence-events.ts';
import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import type { PassedCase } from '../domain/passed-case.ts';

/** Nobody in person. */
export const issuerActor: Actor = { user: 'licences', role: 'system', channel: 'system' };

type Own = 'caseId' | 'item' | 'department';

/** An event about the licence of a case, its data typed by the contract. */
export const licenceEvent = <Type extends LicenceEventType>(
  type: Type,
  { projectId, worksId, applicationId, caseId, item, department }: PassedCase,
  actor: Actor,
  data: Omit<LicenceEventData<Type>, Own>,
): NewEvent => ({
  type,
  project: projectId,
  case: caseId,
  ...(worksId !== undefined && { works: worksId }),
  ...(applicationId !== undefined && { application: applicationId }),
  actor,
  data: JSON.parse(JSON.stringify({ ...data, caseId, item, department })),
});
