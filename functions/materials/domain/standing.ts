import { departmentOf, ownerRole, readsCounty, type Standing } from '../../../shared/kernel/standing.ts';
import type { ProjectFacts } from './project-facts.ts';

/** Whether somebody may see the materials of a project: its owner, an office, a department with a case of it. */
export const mayReadMaterials = (standing: Standing, { owner, departments }: ProjectFacts): boolean => {
  const own = departmentOf(standing)?.department;
  return (
    owner !== undefined &&
    (readsCounty(standing) ||
      ownerRole(standing, owner) !== undefined ||
      (own !== undefined && departments.includes(own)))
  );
};
