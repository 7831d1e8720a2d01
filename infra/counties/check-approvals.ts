import type { z } from 'zod';
import type { LowRisk } from '../../shared/catalogue/choose-flow.ts';
import type { Approvals } from './approvals-schema.ts';
import { checkFlows } from './check-flows.ts';
import { checkItems } from './check-items.ts';
import { checkMilestones } from './check-milestones.ts';

interface Checked {
  readonly departments: readonly { readonly code: string }[];
  readonly flowChoice: { readonly lowRisk: LowRisk };
  readonly approvals: Approvals;
}

/** What the county promises, held against the catalogue, the statutes and itself. */
export const checkApprovals = (county: Checked, context: z.core.$RefinementCtx<Checked>): void => {
  const { approvals, departments, flowChoice } = county;
  const faults = [
    ...checkItems(approvals, new Set(departments.map(({ code }) => code))),
    ...checkFlows(approvals, flowChoice.lowRisk),
    ...checkMilestones(approvals, flowChoice.lowRisk),
  ];
  for (const { path, input, message } of faults)
    context.addIssue({ code: 'custom', path: ['approvals', ...path], input, message });
};
