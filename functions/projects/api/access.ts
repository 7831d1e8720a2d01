import { anyRole, roles } from '../../../shared/http/access.ts';

/** Who may change a project that is theirs. */
export const byWriters = roles('applicant', 'agent', 'window');

/** Who may read: the own ones, or an office the county's. */
export const byReaders = anyRole;

export const byAdmin = roles('admin');
