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

type Held = Omit<Standing, 'user'>;

/** The role in which somebody acts for this owner: the own one first, the window for anyone. */
export const ownerRole = (
  { roles, organisation, agentFor }: Held,
  owner: string,
): 'applicant' | 'agent' | 'window' | undefined => {
  if (roles.includes('applicant') && organisation === owner) return 'applicant';
  if (roles.includes('agent') && agentFor === owner) return 'agent';
  return roles.includes('window') ? 'window' : undefined;
};

/** Whether somebody is an office of the county, which reads all of it. */
export const readsCounty = ({ roles }: Held): boolean => roles.some((role) => offices.includes(role));

/** The department for which somebody acts, with the role. */
export const departmentOf = ({
  roles,
  department,
}: Held): { readonly department: string; readonly role: 'department' | 'head' } | undefined => {
  if (department === undefined) return undefined;
  if (roles.includes('department')) return { department, role: 'department' };
  return roles.includes('head') ? { department, role: 'head' } : undefined;
};

/** The organisations whose projects are one's own. */
export const ownOrganisations = ({ roles, organisation, agentFor }: Held): readonly string[] => {
  const held = [
    roles.includes('applicant') ? organisation : undefined,
    roles.includes('agent') ? agentFor : undefined,
  ].filter((code) => code !== undefined);
  return [...new Set(held)];
};
