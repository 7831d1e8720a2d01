import type { NewId } from '../../../shared/kernel/new-id.ts';
import { flowOf } from './flow.ts';
import type { Building, Party, Project, Works } from './project.ts';
import type { Registration } from './registration.ts';
import type { ProjectRules } from './rules.ts';

export interface NewProject {
  readonly project: Project;
  readonly works: readonly Works[];
  readonly buildings: readonly Building[];
  readonly parties: readonly Party[];
}

interface Circumstances {
  readonly newId: NewId;
  readonly rules: ProjectRules;
  /** ISO 8601, +08:00. */
  readonly registeredAt: string;
}

/** The records of a declared project, each of version 1. */
export const composeProject = (
  declaration: Registration,
  { newId, rules, registeredAt }: Circumstances,
): NewProject => {
  const { works: declaredWorks, parties, site: _, declaredNotSecret: __, ...facts } = declaration;
  const projectId = newId('prj');
  const grouped = declaredWorks.map(({ name, buildings }) => ({
    works: {
      worksId: newId('wrk'),
      projectId,
      name,
      state: 'current' as const,
      predecessors: [],
      successors: [],
      version: 1,
    },
    buildings: buildings.map((building) => ({
      ...building,
      buildingId: newId('bld'),
      projectId,
      version: 1,
    })),
  }));
  const buildings = grouped.flatMap((one) => one.buildings);
  const project: Project = {
    ...facts,
    projectId,
    flowType: flowOf(facts, buildings, rules),
    rulesVersion: rules.version,
    registeredAt,
    works: grouped.map(({ works, buildings: own }) => ({
      worksId: works.worksId,
      buildings: own.map(({ buildingId }) => buildingId),
    })),
    columns: {},
    version: 1,
  };
  return {
    project,
    works: grouped.map(({ works }) => works),
    buildings,
    parties: parties.map((party) => ({ ...party, projectId, formerPersons: [], version: 1 })),
  };
};
