import { buildIdentifier } from './identifier.ts';
import type { Licence, LicenceDraft } from './licence.ts';
import type { LicenceRules } from './licence-rules.ts';
import { licenceNumber, type NumberFacts, numberSeries, serialOfNumber } from './number-rule.ts';

/** What a number is made of. */
export const factsOf = ({ division, issued, worksClass }: LicenceDraft): NumberFacts => ({
  division: division.code,
  date: issued,
  worksClass,
});

/** The counter that gives the next serial for this licence. */
export const seriesOf = (draft: LicenceDraft, rules: LicenceRules): string =>
  numberSeries(rules[draft.item].number, factsOf(draft));

/**
 * The licence with number and identifier of its first version.
 * @throws DomainError `licences.serial-exhausted`
 */
export const numberLicence = (
  draft: LicenceDraft,
  {
    rules,
    serial,
    licenceId,
  }: { readonly rules: LicenceRules; readonly serial: number; readonly licenceId: string },
): Licence => {
  const rule = rules[draft.item];
  const number = licenceNumber(rule.number, factsOf(draft), serial);
  const version = 1;
  const identifier = buildIdentifier({
    type: rule.type,
    issuer: draft.issuer.creditCode,
    serial: serialOfNumber(number),
    version,
  });
  return { ...draft, licenceId, number, identifier, version, numberRule: rule.number.version };
};
