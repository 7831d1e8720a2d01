import { nationalCatalogue } from '../../shared/catalogue/catalogue.ts';
import type { LowRisk } from '../../shared/catalogue/choose-flow.ts';
import type { FlowType } from '../../shared/catalogue/county-rules.ts';
import { createGuide } from '../../shared/catalogue/guide.ts';
import type { OfficeSession } from '../../shared/kernel/working-days/office-hours.ts';
import type { Approvals } from './approvals-schema.ts';
import { unknownItem } from './check-items.ts';
import type { CountyFault } from './county-fault.ts';
import { countyRules } from './county-rules.ts';
import { flowProjects } from './flow-projects.ts';

const types = [1, 2, 3, 4, 5, 6] as const satisfies readonly FlowType[];

interface Checked {
  readonly approvals: Approvals;
  readonly officeHours: readonly OfficeSession[];
}

const missing = (county: Checked, lowRisk: LowRisk, flowType: FlowType): readonly number[] => {
  const { approvals } = county;
  const rules = countyRules(county);
  const without = flowProjects(flowType, lowRisk).plain.flatMap((attributes) =>
    createGuide(nationalCatalogue, rules, flowType, attributes)
      .stages.map(({ items }, index) => ({ index, items }))
      .filter(({ items }) => !items.some((id) => approvals.milestones.includes(id)))
      .map(({ index }) => index),
  );
  return [...new Set(without)].sort((a, b) => a - b);
};

/** Every milestone is an item that the county handles, and every stage of a plain project has one. */
export const checkMilestones = (county: Checked, lowRisk: LowRisk): readonly CountyFault[] => {
  const { approvals } = county;
  const { milestones, items, flows } = approvals;
  const named = milestones.flatMap((id, index): readonly CountyFault[] => {
    const path = ['milestones', index];
    const message = 'is not handled, so its stage would never end; handle it or name another milestone';
    const fault = { path, input: id, message };
    return [...unknownItem(path, id, approvals), ...(items[id]?.handled === false ? [fault] : [])];
  });
  const lacking = types.flatMap((flowType) =>
    missing(county, lowRisk, flowType).map((index): CountyFault => {
      const stages = flows[flowType].stages[index]?.stages.join(' and ') ?? '';
      const message = `has no item that completes stage ${stages} of flow ${flowType}; add one`;
      return { path: ['milestones'], input: milestones, message };
    }),
  );
  return [...named, ...lacking];
};
