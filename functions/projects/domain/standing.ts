/** What is known of a caller: roles and the organisations in whose name it comes. */
export interface Standing<Role extends string = string> {
  readonly roles: readonly Role[];
  readonly organisation?: string;
  readonly agentFor?: string;
}

/** Offices of the county read every project of it. */
const readers = ['window', 'department', 'head', 'reform-office', 'inspector', 'admin', 'auditor'];

/** The role in which somebody may write to a project of this owner: the own one first, the window for anyone. */
export const writingRole = (
  { roles, organisation, agentFor }: Standing,
  owner: string,
): 'applicant' | 'agent' | 'window' | undefined => {
  if (roles.includes('applicant') && organisation === owner) return 'applicant';
  if (roles.includes('agent') && agentFor === owner) return 'agent';
  return roles.includes('window') ? 'window' : undefined;
};

/** An office of the county, which reads all of it. */
export const readsCounty = ({ roles }: Standing): boolean => roles.some((role) => readers.includes(role));

/** Whether somebody may see a project of this owner. */
export const mayRead = (standing: Standing, owner: string): boolean =>
  readsCounty(standing) || writingRole(standing, owner) !== undefined;

/** The organisations whose projects are one's own. */
export const ownOrganisations = ({ roles, organisation, agentFor }: Standing): readonly string[] => {
  const held = [
    roles.includes('applicant') ? organisation : undefined,
    roles.includes('agent') ? agentFor : undefined,
  ].filter((code) => code !== undefined);
  return [...new Set(held)];
};
