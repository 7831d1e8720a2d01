import type { ProjectFacts } from './project-facts.ts';

/** What is known of a caller: roles, the organisations in whose name it comes, its department. */
export interface Standing<Role extends string = string> {
  readonly roles: readonly Role[];
  readonly organisation?: string;
  readonly agentFor?: string;
  readonly department?: string;
}

const offices = ['window', 'reform-office', 'inspector', 'admin', 'auditor'];

/** The role in which somebody brings materials for this owner: the own one first, the window for anyone. */
export const bringingRole = (
  { roles, organisation, agentFor }: Standing,
  owner: string,
): 'applicant' | 'agent' | 'window' | undefined => {
  if (roles.includes('applicant') && organisation === owner) return 'applicant';
  if (roles.includes('agent') && agentFor === owner) return 'agent';
  return roles.includes('window') ? 'window' : undefined;
};

/** Whether somebody may see the materials of a project: its owner, an office, a department with a case of it. */
export const mayReadMaterials = (standing: Standing, { owner, departments }: ProjectFacts): boolean => {
  const { roles, department } = standing;
  const isOfDepartment = roles.includes('department') || roles.includes('head');
  return (
    owner !== undefined &&
    (roles.some((role) => offices.includes(role)) ||
      bringingRole(standing, owner) !== undefined ||
      (isOfDepartment && department !== undefined && departments.includes(department)))
  );
};
