import type { z } from 'zod';
import type { LowRisk } from '../../shared/catalogue/choose-flow.ts';
import type { OfficeSession } from '../../shared/kernel/working-days/office-hours.ts';
import type { Approvals } from './approvals-schema.ts';
import { checkFlows } from './check-flows.ts';
import { checkItems } from './check-items.ts';
import { checkMilestones } from './check-milestones.ts';

interface Checked {
  readonly departments: readonly { readonly code: string }[];
  readonly flowChoice: { readonly lowRisk: LowRisk };
  readonly approvals: Approvals;
  readonly officeHours: readonly OfficeSession[];
}

/** What the county promises, held against the catalogue, the statutes and itself. */
export const checkApprovals = (county: Checked, context: z.core.$RefinementCtx<Checked>): void => {
  const { approvals, departments, flowChoice } = county;
  const faults = [
    ...checkItems(approvals, new Set(departments.map(({ code }) => code))),
    ...checkFlows(county, flowChoice.lowRisk),
    ...checkMilestones(county, flowChoice.lowRisk),
  ];
  for (const { path, input, message } of faults)
    context.addIssue({ code: 'custom', path: ['approvals', ...path], input, message });
};
