/** What is known of a caller: roles, the organisations in whose name it comes, its department. */
export interface Standing<Role extends string = string> {
  readonly user: string;
  readonly roles: readonly Role[];
  readonly organisation?: string;
  readonly agentFor?: string;
  readonly department?: string;
}

/** Offices that read everything of the county. A department reads what is its own. */
const offices = ['window', 'reform-office', 'inspector', 'admin', 'auditor'];

/** The role in which somebody acts for this owner: the own one first, the window for anyone. */
export const filingRole = (
  { roles, organisation, agentFor }: Standing,
  owner: string,
): 'applicant' | 'agent' | 'window' | undefined => {
  if (roles.includes('applicant') && organisation === owner) return 'applicant';
  if (roles.includes('agent') && agentFor === owner) return 'agent';
  return roles.includes('window') ? 'window' : undefined;
};

export const readsCounty = ({ roles }: Standing): boolean => roles.some((role) => offices.includes(role));

/** The department for which somebody acts, with the role. */
export const departmentOf = ({
  roles,
  department,
}: Standing): { readonly department: string; readonly role: 'department' | 'head' } | undefined => {
  if (department === undefined) return undefined;
  if (roles.includes('department')) return { department, role: 'department' };
  return roles.includes('head') ? { department, role: 'head' } : undefined;
};

/** Whether somebody may see the project of this owner: its guide, its stages. */
export const mayReadProject = (standing: Standing, owner: string): boolean =>
  readsCounty(standing) || departmentOf(standing) !== undefined || filingRole(standing, owner) !== undefined;

/** Whether somebody may see a case: own organisation, own department, or an office of the county. */
export const mayReadCase = (
  standing: Standing,
  one: { readonly owner: string; readonly department: string },
): boolean =>
  readsCounty(standing) ||
  departmentOf(standing)?.department === one.department ||
  filingRole(standing, one.owner) !== undefined;

/** The role in which somebody handles a case at its office: the department first, then the window. */
export const handlingRole = (
  standing: Standing,
  one: { readonly department: string },
): 'department' | 'head' | 'window' | undefined => {
  const own = departmentOf(standing);
  if (own?.department === one.department) return own.role;
  return standing.roles.includes('window') ? 'window' : undefined;
};

/** The organisations whose projects are one's own. */
export const ownOrganisations = ({ roles, organisation, agentFor }: Standing): readonly string[] => {
  const held = [
    roles.includes('applicant') ? organisation : undefined,
    roles.includes('agent') ? agentFor : undefined,
  ].filter((code) => code !== undefined);
  return [...new Set(held)];
};
