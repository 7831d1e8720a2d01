import { departmentOf, ownerRole, readsCounty, type Standing } from '../../../shared/kernel/standing.ts';
import type { ApprovalCase } from './approval-case.ts';
import { isConsulted } from './consultation.ts';

type Concerning = Pick<ApprovalCase, 'department' | 'consultations'>;

/** Whether somebody may see the project of this owner: its guide, its stages. */
export const mayReadProject = (standing: Standing, owner: string): boolean =>
  readsCounty(standing) || departmentOf(standing) !== undefined || ownerRole(standing, owner) !== undefined;

/** Whether a department has to do with a case: it handles it, or was asked for its opinion. */
export const concerns = (one: Concerning, department: string | undefined): boolean =>
  department !== undefined && (department === one.department || isConsulted(one, department));

/** Whether somebody may see a case: own organisation, a department that it concerns, or an office of the county. */
export const mayReadCase = (standing: Standing, one: Concerning & { readonly owner: string }): boolean =>
  readsCounty(standing) ||
  concerns(one, departmentOf(standing)?.department) ||
  ownerRole(standing, one.owner) !== undefined;

/** The role in which somebody acts on a case for the department that handles it. */
export const ownRole = (
  standing: Standing,
  one: { readonly department: string },
): 'department' | 'head' | undefined => {
  const own = departmentOf(standing);
  return own?.department === one.department ? own.role : undefined;
};

/** The head of the department that handles a case. */
export const headRole = (
  { roles, department }: Standing,
  one: { readonly department: string },
): 'head' | undefined => (roles.includes('head') && department === one.department ? 'head' : undefined);

/** The role in which somebody handles a case at its office: the department first, then the window. */
export const handlingRole = (
  standing: Standing,
  one: { readonly department: string },
): 'department' | 'head' | 'window' | undefined => {
  const own = departmentOf(standing);
  if (own?.department === one.department) return own.role;
  return standing.roles.includes('window') ? 'window' : undefined;
};
