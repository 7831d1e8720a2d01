const weights = [3, 7, 9, 10, 5, 8, 4, 2];
const pattern = /^[0-9A-Z]{8}[0-9X]$/;

export type OrganisationCodeFault = 'format' | 'check';

/** GB 11714-1997: the check character over the first eight characters (digits and capitals). */
export const organisationCodeCheck = (first8: string): string => {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * parseInt(first8.charAt(index), 36),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
};

/** What is wrong with an organisation code of GB 11714-1997, written without hyphen; undefined when nothing is. */
export const organisationCodeFault = (code: string): OrganisationCodeFault | undefined => {
  if (!pattern.test(code)) return 'format';
  return organisationCodeCheck(code.slice(0, 8)) === code.charAt(8) ? undefined : 'check';
};
