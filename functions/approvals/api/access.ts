import { anyRole, roles } from '../../../shared/http/access.ts';
import type { Access } from '../../../shared/http/route.ts';

/** Owners, those who act for them, and the window. */
export const byFilers = roles('applicant', 'agent', 'window');

/** Only the applicant and its agent take something back. */
export const byOwners = roles('applicant', 'agent');

/** Who may read: one's own, one's department's, an office all of the county. */
export const byReaders = anyRole;

/** Lists of a department. */
export const byOffices = roles(
  'department',
  'head',
  'window',
  'reform-office',
  'inspector',
  'admin',
  'auditor',
);

/** Who is told of lights. */
export const byReminded = roles('department', 'head', 'reform-office');

/** The bearer of an address of fifteen minutes. */
export const byLink: Access = { kind: 'proof', proof: 'link' };

/** Proposes a year of the calendar. */
export const byAdmins = roles('admin');

/** Publishes it. */
export const byReformOffice = roles('reform-office');

/** Record that the system was down. */
export const byRecorders = roles('reform-office', 'admin');

/** At receipt the window may act for every department. */
export const atReceipt = roles('department', 'head', 'window');

export const byDepartments = roles('department', 'head');

/** What a head alone may do. */
export const byHeads = roles('head');

/** Standard Webhooks over the raw body, by a living key of the department. */
export const bySignature: Access = { kind: 'proof', proof: 'signature' };
