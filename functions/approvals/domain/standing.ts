import { departmentOf, ownerRole, readsCounty, type Standing } from '../../../shared/kernel/standing.ts';

/** Whether somebody may see the project of this owner: its guide, its stages. */
export const mayReadProject = (standing: Standing, owner: string): boolean =>
  readsCounty(standing) || departmentOf(standing) !== undefined || ownerRole(standing, owner) !== undefined;

/** Whether somebody may see a case: own organisation, own department, or an office of the county. */
export const mayReadCase = (
  standing: Standing,
  one: { readonly owner: string; readonly department: string },
): boolean =>
  readsCounty(standing) ||
  departmentOf(standing)?.department === one.department ||
  ownerRole(standing, one.owner) !== undefined;

/** The role in which somebody handles a case at its office: the department first, then the window. */
export const handlingRole = (
  standing: Standing,
  one: { readonly department: string },
): 'department' | 'head' | 'window' | undefined => {
  const own = departmentOf(standing);
  if (own?.department === one.department) return own.role;
  return standing.roles.includes('window') ? 'window' : undefined;
};
