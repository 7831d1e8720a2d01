import type { Licence } from './licence.ts';
import type { LicenceRules } from './licence-rules.ts';
import { factsOf, seriesOf } from './number-licence.ts';
import { serialInNumber } from './number-rule.ts';

/** A place in a row of numbers. */
export interface TakenSerial {
  readonly series: string;
  readonly serial: number;
}

/** Where the number of a licence was taken, by the rule that made it; undefined when the county has another rule now. */
export const takenSerialOf = (licence: Licence, rules: LicenceRules): TakenSerial | undefined => {
  const rule = rules[licence.item].number;
  const serial = serialInNumber(rule, factsOf(licence), licence.number);
  return serial === undefined || rule.version !== licence.numberRule
    ? undefined
    : { series: seriesOf(licence, rules), serial };
};
