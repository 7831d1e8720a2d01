import { ownerRole, readsCounty, type Standing } from '../../../shared/kernel/standing.ts';

/** An office of the county or a department, which reads every project of it. */
export const readsProjects = (standing: Standing): boolean =>
  readsCounty(standing) || standing.roles.includes('department') || standing.roles.includes('head');

/** Whether somebody may see a project of this owner. */
export const mayRead = (standing: Standing, owner: string): boolean =>
  readsProjects(standing) || ownerRole(standing, owner) !== undefined;
