/** Where a document lies: under its licence, by what it is, so that one name is never two documents. */
export const documentKey = (licenceId: string, sha256: string): string =>
  `licences/${licenceId}/${sha256}.pdf`;
