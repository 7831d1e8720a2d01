/** What is known of a caller: roles, the organisations in whose name it comes, its department. */
export interface Standing<Role extends string = string> {
  readonly roles: readonly Role[];
  readonly organisation?: string;
  readonly agentFor?: string;
  readonly department?: string;
}

/** Offices that read everything of the county. A department reads what it issued. */
const offices = ['window', 'reform-office', 'inspector', 'admin', 'auditor'];

export const readsCounty = ({ roles }: Standing): boolean => roles.some((role) => offices.includes(role));

export const ownsFor = ({ roles, organisation, agentFor }: Standing, owner: string): boolean =>
  (roles.includes('applicant') && organisation === owner) || (roles.includes('agent') && agentFor === owner);

export const isOfDepartment = ({ roles, department }: Standing, issuing: string): boolean =>
  department === issuing && (roles.includes('department') || roles.includes('head'));

/** Whether somebody may see a licence: its holder, the department that issues it, an office. */
export const mayReadLicence = (
  standing: Standing,
  one: { readonly holder: string; readonly department: string },
): boolean =>
  readsCounty(standing) || ownsFor(standing, one.holder) || isOfDepartment(standing, one.department);

/** Whether somebody may ask that a held licence be tried again: the department that owes it, the reform office. */
export const mayRequestLicence = (standing: Standing, department: string): boolean =>
  standing.roles.includes('reform-office') || isOfDepartment(standing, department);
