import type { ApprovalsCounty } from '../../functions/approvals/domain/county.ts';
import { countyRules } from '../counties/county-rules.ts';
import type { County } from '../counties/schema.ts';

/** What the context of approvals must know of its county; a file beside the bundle, about 10 KB. */
export const approvalsCounty = (county: County): ApprovalsCounty => ({
  rules: countyRules(county),
  officeHours: county.officeHours,
  noticeDays: county.approvals.noticeDays,
  receipt: county.approvals.receipt,
  correction: county.approvals.correction,
  rights: county.approvals.rights,
  claimToleranceMinutes: county.claimToleranceMinutes,
  consultation: county.approvals.consultation,
  ladder: county.approvals.clock.ladder,
  promiseStops: county.approvals.clock.promiseStops,
  lowRisk: county.flowChoice.lowRisk,
});
