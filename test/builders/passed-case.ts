import type { LicenceItem } from '../../functions/licences/domain/licence-item.ts';
import type { NewEvent } from '../../shared/journal/event.ts';
import { anActor } from './events.ts';

export const issuingDepartments: Readonly<Record<LicenceItem, string>> = {
  'S1-10': 'nr',
  'S2-03': 'nr',
  'S3-05': 'housing',
  'S4-08': 'housing',
};

export interface PassedCaseFacts {
  readonly projectId: string;
  readonly caseId: string;
  readonly item: LicenceItem | 'S2-09';
  readonly applicationId?: string;
  readonly worksId?: string | undefined;
  readonly state?: number;
  readonly effectiveAt?: string;
}

export const departmentOf = (item: PassedCaseFacts['item']): string =>
  item === 'S2-09' ? 'water' : issuingDepartments[item];

/** What `approvals` writes when a case passes. */
export const passedCaseEvent = (facts: PassedCaseFacts): NewEvent => {
  const { projectId, caseId, item, applicationId, worksId, state = 11 } = facts;
  const { effectiveAt = '2026-03-02T09:00:00.000+08:00' } = facts;
  return {
    type: 'case-passed',
    project: projectId,
    case: caseId,
    ...(applicationId !== undefined && { application: applicationId }),
    ...(worksId !== undefined && { works: worksId }),
    actor: anActor({ user: 'officer-1', role: 'department' }),
    effectiveAt,
    data: {
      item,
      stage: Number(item.charAt(1)),
      department: departmentOf(item),
      state,
      states: [state],
      version: 3,
      revision: 3,
      usedDays: 1,
      limitDays: 5,
      due: '2026-03-09',
      light: 'green',
    },
  };
};
