import { departmentOf, ownerRole, readsCounty, type Standing } from '../../../shared/kernel/standing.ts';
import type { ProjectFacts } from './project-facts.ts';

/** Whether somebody may see the materials of a project: its owner, an office, a department that has a case of it or was asked about one. */
export const mayReadMaterials = (
  standing: Standing,
  { owner, departments, consulted = [] }: ProjectFacts,
): boolean => {
  const own = departmentOf(standing)?.department;
  const concerned = new Set([...departments, ...consulted.map(({ department }) => department)]);
  return (
    owner !== undefined &&
    (readsCounty(standing) ||
      ownerRole(standing, owner) !== undefined ||
      (own !== undefined && concerned.has(own)))
  );
};
