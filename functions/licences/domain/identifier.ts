import { creditCodeFault } from '../../../shared/kernel/credit-code.ts';
import { checkCharacter37And36 } from '../../../shared/kernel/iso7064.ts';

/** GB/T 36904-2018: the root of every national e-licence identifier. */
const root = '1.2.156.3005.2';

const form =
  /^1\.2\.156\.3005\.2\.([0-9A-Z]{18}[0-9]{3})\.([0-9A-Z]{18})\.([0-9A-Z]{1,60})\.([0-9]{3})\.([0-9A-Z])$/;

export interface IdentifierParts {
  /** Credit code of the authority that defines the type, and three digits. */
  readonly type: string;
  /** Credit code of the department that issues. */
  readonly issuer: string;
  /** Digits and capitals, at most 60. */
  readonly serial: string;
  /** 1 to 999: one more with each change of the licence. */
  readonly version: number;
}

export type IdentifierReading =
  | { readonly kind: 'valid'; readonly parts: IdentifierParts }
  | { readonly kind: 'invalid'; readonly reason: 'format' | 'check' };

const checkOf = (...checked: readonly string[]): string => checkCharacter37And36(checked.join(''));

/** Reads an identifier; credit codes in it are not judged, as issuers of other places are unknown here. */
export const parseIdentifier = (text: string): IdentifierReading => {
  const found = form.exec(text);
  if (found === null) return { kind: 'invalid', reason: 'format' };
  const [, type = '', issuer = '', serial = '', version = '', check] = found;
  if (version === '000') return { kind: 'invalid', reason: 'format' };
  if (checkOf(type, issuer, serial, version) !== check) return { kind: 'invalid', reason: 'check' };
  return { kind: 'valid', parts: { type, issuer, serial, version: Number(version) } };
};

export const isIdentifier = (text: string): boolean => parseIdentifier(text).kind === 'valid';

/**
 * The identifier of one version of a licence, with its check character (ISO 7064 MOD 37,36).
 * @throws RangeError when a part has the wrong form or a credit code is none
 */
export const buildIdentifier = ({ type, issuer, serial, version }: IdentifierParts): string => {
  const digits = String(version).padStart(3, '0');
  if (creditCodeFault(type.slice(0, 18)) !== undefined || creditCodeFault(issuer) !== undefined)
    throw new RangeError(`not the credit codes of a licence: ${type}, ${issuer}`);
  if (!/^[0-9A-Z]+$/.test(serial)) throw new RangeError(`not the serial of a licence: ${serial}`);
  const identifier = [root, type, issuer, serial, digits, checkOf(type, issuer, serial, digits)].join('.');
  if (!isIdentifier(identifier)) throw new RangeError(`not the parts of an identifier: ${identifier}`);
  return identifier;
};
