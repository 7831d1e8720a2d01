import { chooseFlow } from '../../../shared/catalogue/choose-flow.ts';
import type { FlowType } from '../../../shared/catalogue/county-rules.ts';
import type { Use } from '../../../shared/catalogue/uses.ts';
import type { Project } from './project.ts';
import type { ProjectRules } from './rules.ts';

type FlowInput = Pick<Project, 'funds' | 'use' | 'linear' | 'landWithDesign' | 'buildingArea' | 'height'>;

/** Whether a division is the county's own, or a township or village in it. */
export const isInCounty = (division: string, rules: ProjectRules): boolean =>
  rules.divisions.some((own) => division === own || (division.length > 6 && division.startsWith(own)));

/** The flow of a project as it stands now. */
export const flowOf = (
  project: FlowInput,
  buildings: readonly { readonly use: Use; readonly height: number }[],
  rules: ProjectRules,
): FlowType =>
  chooseFlow(
    {
      ...project,
      height: Math.max(project.height, ...buildings.map((building) => building.height)),
      buildingUses: buildings.map(({ use }) => use),
    },
    rules.lowRisk,
  );
