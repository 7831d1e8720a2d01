import { anyRole, roles } from '../../../shared/http/access.ts';

/** Who may read: the holder, who issued it, an office all of the county. */
export const byReaders = anyRole;

/** Who owes a licence, and who sees to it that it is issued. */
export const byIssuers = roles('department', 'head', 'reform-office');
