import type { ListedCase } from '../../functions/approvals/domain/approval-case.ts';

/** An accepted case under review, ten working days promised. */
export const listedCase: ListedCase = {
  caseId: 'cas_01KJQ4Z6W0000000000000000A',
  projectId: 'prj_01KJQ4Z6W0000000000000000A',
  applicationId: 'app_01KJQ4Z6W0000000000000000A',
  scope: 'PROJECT',
  item: 'S2-12',
  itemType: 'permit',
  stage: 2,
  department: 'police',
  state: 8,
  accepted: true,
  notOpened: false,
  version: 2,
  revision: 2,
  filedAt: '2026-03-02T09:00:00.000+08:00',
  receivedAt: '2026-03-02T09:00:00.000+08:00',
  acceptedAt: '2026-03-02T09:00:00.000+08:00',
  promised: { value: 10, unit: 'working-days', from: 'acceptance', basis: '示例县承诺' },
};
