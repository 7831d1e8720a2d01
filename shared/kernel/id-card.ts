const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

export type IdCardFault = 'format' | 'birth-date' | 'check';

/** GB 11643-1999: the check character over the first 17 digits. */
export const idCardCheck = (first17: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17.charAt(index)), 0);
  return checks.charAt(sum % 11);
};

const isDate = (text: string): boolean => {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
};

/** What is wrong with a citizen's number of GB 11643-1999 (18 characters, capital X); undefined when nothing is. */
export const idCardFault = (number: string): IdCardFault | undefined => {
  if (!/^[1-9][0-9]{16}[0-9X]$/.test(number)) return 'format';
  if (!isDate(number.slice(6, 14))) return 'birth-date';
  return idCardCheck(number.slice(0, 17)) === number.charAt(17) ? undefined : 'check';
};
