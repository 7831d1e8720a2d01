import { anyRole, roles } from '../../../shared/http/access.ts';

/** Who may read: the owner's side, who handles or is consulted, an office all of the county. */
export const byReaders = anyRole;

/** Who is told: the owner's side. */
export const byOwners = roles('applicant', 'agent');

/** Who records that a paper was delivered: the department that wrote it, or the window for any. */
export const byDeliverers = roles('department', 'head', 'window');
