import { roles } from '../../../shared/http/access.ts';

/** Endpoints and keys of departments. */
export const byAdmins = roles('admin');

/** A department's system, by client credentials. */
export const byDepartments = roles('department', 'head');

/** Owners of projects, and those who act for them. */
export const byOwners = roles('applicant', 'agent');

/** Whoever may be told by a signed delivery, and admins. */
export const byParties = roles('admin', 'department', 'head', 'applicant');

/** What is sent again. */
export const byAdminsAndApplicants = roles('admin', 'applicant');

/** An organisation itself: nobody names an address or takes a key in its stead. */
export const byApplicants = roles('applicant');
