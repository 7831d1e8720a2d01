import { departmentOf, ownerRole, readsCounty, type Standing } from '../../../shared/kernel/standing.ts';

export const ownsFor = (standing: Standing, owner: string): boolean =>
  ['applicant', 'agent'].includes(ownerRole(standing, owner) ?? '');

export const isOfDepartment = (standing: Standing, issuing: string): boolean =>
  departmentOf(standing)?.department === issuing;

/** Whether somebody may see a licence: its holder, the department that issues it, an office. */
export const mayReadLicence = (
  standing: Standing,
  one: { readonly holder: string; readonly department: string },
): boolean =>
  readsCounty(standing) || ownsFor(standing, one.holder) || isOfDepartment(standing, one.department);

/** Whether somebody may ask that a held licence be tried again: the department that owes it, the reform office. */
export const mayRequestLicence = (standing: Standing, department: string): boolean =>
  standing.roles.includes('reform-office') || isOfDepartment(standing, department);
