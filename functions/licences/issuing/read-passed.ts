import { casePassed } from '../../../shared/contracts/case-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { isLicenceItem } from '../domain/licence-item.ts';
import type { PassedCase } from '../domain/passed-case.ts';

/** 办结（通过）: closed with the decision that was applied for. */
const passedState = 11;

/** The case that an event lets pass, if it gives a licence. */
export const readPassed = (event: JournalEvent): PassedCase | undefined => {
  const { type, data, project, works, application, case: caseId, effectiveAt } = event;
  if (type !== 'case-passed' || caseId === undefined) return undefined;
  const { item, department, state } = casePassed.parse(data);
  if (state !== passedState || !isLicenceItem(item)) return undefined;
  return {
    caseId,
    projectId: project,
    item,
    department,
    worksId: works,
    applicationId: application,
    passedAt: effectiveAt,
  };
};
