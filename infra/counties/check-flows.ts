import { nationalCatalogue } from '../../shared/catalogue/catalogue.ts';
import type { CountyRules, FlowType } from '../../shared/catalogue/county-rules.ts';
import type { LowRisk } from '../../shared/catalogue/choose-flow.ts';
import { createGuide } from '../../shared/catalogue/guide.ts';
import type { Attributes } from '../../shared/catalogue/attributes.ts';
import type { OfficeSession } from '../../shared/kernel/working-days/office-hours.ts';
import type { Approvals } from './approvals-schema.ts';
import type { CountyFault } from './county-fault.ts';
import { countyRules } from './county-rules.ts';
import { flowProjects } from './flow-projects.ts';
import { longestPath, type Path } from './longest-path.ts';

const types = [1, 2, 3, 4, 5, 6] as const satisfies readonly FlowType[];

/** Longest path of each of the flow's stages, of one project. */
type Paths = readonly Path[];

const pathsOf = (
  approvals: Approvals,
  rules: CountyRules,
  flowType: FlowType,
  attributes: Attributes,
): Paths => {
  const guide = createGuide(nationalCatalogue, rules, flowType, attributes);
  const known = new Map(guide.items.map((one) => [one.item.id, one]));
  const { parallel, items } = approvals;
  return guide.stages.map((stage) =>
    longestPath(
      stage.items.filter((id) => !parallel.includes(id) && items[id]?.unit !== 'days'),
      (id) => known.get(id)?.days ?? 0,
      (id) => known.get(id)?.after ?? [],
    ),
  );
};

const orderFaults = (
  { stages }: Approvals['flows'][FlowType],
  path: readonly string[],
): readonly CountyFault[] => {
  const order = stages.flatMap((stage) => stage.stages).join(', ');
  const message = 'does not list the stages 1, 2, 3, 4 once and in order; list them so';
  return order === '1, 2, 3, 4' ? [] : [{ path: [...path, 'stages'], input: order, message }];
};

const sumFaults = (
  { stages, totalDays }: Approvals['flows'][FlowType],
  path: readonly string[],
): readonly CountyFault[] => {
  const sum = stages.reduce((total, { limitDays }) => total + limitDays, 0);
  const message = `is less than its stages take together (${sum}); raise it or shorten a stage`;
  return sum > totalDays ? [{ path: [...path, 'totalDays'], input: totalDays, message }] : [];
};

/** Stages against their flow, prerequisite paths against their stage, for every usual project of the flow. */
export const checkFlows = (
  county: { readonly approvals: Approvals; readonly officeHours: readonly OfficeSession[] },
  lowRisk: LowRisk,
): readonly CountyFault[] => {
  const { approvals } = county;
  const rules = countyRules(county);
  return types.flatMap((flowType): readonly CountyFault[] => {
    const flow = approvals.flows[flowType];
    const path = ['flows', String(flowType)];
    const measured = flowProjects(flowType, lowRisk).usual.map((one) =>
      pathsOf(approvals, rules, flowType, one),
    );
    const late = flow.stages.flatMap(({ limitDays }, index): readonly CountyFault[] => {
      const longest = measured
        .flatMap((paths) => paths[index] ?? [])
        .reduce<Path>((worst, one) => (one.days > worst.days ? one : worst), { items: [], days: 0 });
      if (longest.days <= limitDays) return [];
      const message = `is shorter than ${longest.items.join(' -> ')}, which take ${longest.days} working days one after the other; raise it or promise less`;
      return [{ path: [...path, 'stages', index, 'limitDays'], input: limitDays, message }];
    });
    return [...orderFaults(flow, path), ...sumFaults(flow, path), ...late];
  });
};
