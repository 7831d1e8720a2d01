/** Where a paper lies: under its number, by what it is, so that one name is never two documents. */
export const documentKey = (number: string, sha256: string): string => `papers/${number}/${sha256}.pdf`;
