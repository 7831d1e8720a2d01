import type { LicenceCounty } from '../../functions/licences/domain/licence-county.ts';
import type { County } from '../counties/schema.ts';

/** What the issuer must know of its county; a file beside the bundle. */
export const licencesCounty = ({ licences, departments, divisions }: County): LicenceCounty => ({
  rules: licences.items,
  issuers: Object.fromEntries(
    departments.map(({ code, names, creditCode }) => [code, { name: names.zh, creditCode }]),
  ),
  divisions: Object.fromEntries(divisions.map(({ code, names }) => [code, names.zh])),
});
