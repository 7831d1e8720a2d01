import { organisationCodeFault } from './organisation-code.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const pattern = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

export type CreditCodeFault = 'format' | 'organisation-check' | 'check';

/** GB 32100-2015: the check character over the first 17 characters. */
export const creditCodeCheck = (first17: string): string => {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * alphabet.indexOf(first17.charAt(index)),
    0,
  );
  return alphabet.charAt((31 - (sum % 31)) % 31);
};

/**
 * What is wrong with a unified social credit code of GB 32100-2015; undefined when nothing is.
 * Both checks must hold: the inner one of the organisation code (characters 9-17) and the last character.
 */
export const creditCodeFault = (code: string): CreditCodeFault | undefined => {
  if (!pattern.test(code)) return 'format';
  if (creditCodeCheck(code.slice(0, 17)) !== code.charAt(17)) return 'check';
  return organisationCodeFault(code.slice(8, 17)) === undefined ? undefined : 'organisation-check';
};
